"""The whole platform on one machine: embedded PostgreSQL, Kafka, Node and browser, each the real thing, each from pip or npm."""
