import { parentPort, workerData } from 'node:worker_threads';
import type { Chart } from '../moderation/charts';
import { barChart } from './bar-chart';

parentPort?.postMessage(barChart(workerData as Chart));
