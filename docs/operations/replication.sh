# Run by the image of PostgreSQL once, when it makes the database: who the standby follows it as (compose.scale.yaml).
psql --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set password="$(cat /run/secrets/replication_password)" <<'SQL'
create role replicator replication login password :'password';
SQL
echo 'host replication replicator all scram-sha-256' >> "$PGDATA/pg_hba.conf"
