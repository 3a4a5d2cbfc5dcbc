"""Asks DuckDB and ClickHouse (chDB) the same questions; prints one JSON object: engine -> question -> [count, ms].

Usage: peers.py FOLDER, with the files that the benchmark wrote. An engine that is not installed is left out.
"""

import json
import statistics
import sys
import time

FOLDER = sys.argv[1]
TODAY = 20700
CONTACTS = "id {i}, email {t}, country {t}, birth {i}, gender {t}, device {t}, os {t}, spend {i}, last {i}, seen {i}, consent {i}, active {i}, plan {t}, sms {i}"
QUESTIONS = {
    "Q1": "SELECT count(*) FROM contacts WHERE country = 'DE'",
    "Q2": "SELECT count(*) FROM contacts WHERE birth BETWEEN 1985 AND 1995",
    "Q3": f"SELECT count(*) FROM contacts WHERE last >= {TODAY - 30}",
    "Q4": f"SELECT count(*) FROM contacts WHERE country IN ('DE', 'AT', 'CH') AND gender = 'f' AND consent = 1 AND seen >= {TODAY - 60}",
    "Q5": "SELECT count(*) FROM contacts WHERE active = 1 AND ((country = 'FR' AND (os = 'ios' OR device = 'tablet')) OR (spend >= 50000 AND NOT (id IN (SELECT id FROM tags) OR plan = 'free')))",
    "Q6": f"SELECT count(*) FROM (SELECT id FROM orders WHERE product = 1 AND day >= {TODAY - 90} GROUP BY id HAVING count(*) >= 3) AS found",
    "Q7": "SELECT count(*) FROM contacts WHERE email LIKE '%.at'",
    "Q8": "SELECT count(*) FROM contacts WHERE email LIKE '%anna.mart%'",
    "Q9": "SELECT count(*) FROM contacts WHERE consent = 1 AND active = 1 AND country = 'DE' AND id NOT IN (SELECT id FROM list)",
    "Q10": "SELECT count(*) FROM contacts WHERE country = 'IS' AND birth = 1950 AND plan = 'enterprise'",
    "Q11": "SELECT count(*) FROM contacts WHERE consent = 1 AND active = 1",
}


def ask(run):
    answers = {}
    for name, sql in QUESTIONS.items():
        times = []
        for _ in range(5):
            begin = time.perf_counter()
            count = run(sql)
            times.append((time.perf_counter() - begin) * 1000)
        answers[name] = [count, statistics.median(times)]
    return answers


def duckdb_answers():
    import duckdb

    db = duckdb.connect()
    db.execute("SET threads = 2")
    columns = CONTACTS.format(i="INTEGER", t="VARCHAR")
    for name, text in {"contacts": columns, "orders": "id INTEGER, product INTEGER, day INTEGER, amount INTEGER", "tags": "id INTEGER", "list": "id INTEGER"}.items():
        db.execute(f"CREATE TABLE {name} ({text})")
        db.execute(f"COPY {name} FROM '{FOLDER}/{name}.csv' (HEADER false)")
    return ask(lambda sql: db.execute(sql).fetchone()[0])


def clickhouse_answers():
    from chdb import session

    db = session.Session(FOLDER + "/chdb")
    columns = CONTACTS.format(i="Int32", t="LowCardinality(String)").replace("email LowCardinality(String)", "email String")
    columns = columns.replace("birth Int32", "birth Nullable(Int32)").replace("last Int32", "last Nullable(Int32)")
    db.query("CREATE DATABASE IF NOT EXISTS muster")
    for name, text in {"contacts": columns, "orders": "id Int32, product Int32, day Int32, amount Int32", "tags": "id Int32", "list": "id Int32"}.items():
        order = "product, day" if name == "orders" else "id"
        db.query(f"DROP TABLE IF EXISTS muster.{name}")
        db.query(f"CREATE TABLE muster.{name} ({text}) ENGINE = MergeTree ORDER BY ({order})")
        db.query(f"INSERT INTO muster.{name} SELECT * FROM file('{FOLDER}/{name}.csv', 'CSV', '{text.replace(chr(39), '')}') SETTINGS max_threads = 2")
    db.query("USE muster")
    # It keeps which parts of a table held nothing for the same condition. All are asked as for the first time.
    settings = " SETTINGS max_threads = 2, use_query_condition_cache = 0"
    return ask(lambda sql: int(str(db.query(sql + settings, "CSV")).strip() or 0))


found = {}
for engine, answers in {"DuckDB": duckdb_answers, "ClickHouse": clickhouse_answers}.items():
    try:
        found[engine] = answers()
    except ImportError:
        print(f"{engine} is not installed", file=sys.stderr)
print(json.dumps(found))
