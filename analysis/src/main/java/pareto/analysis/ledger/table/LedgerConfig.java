package pareto.analysis.ledger.table;

import java.nio.file.Path;
import javax.sql.DataSource;
import pareto.analysis.ledger.DuckDb;

/// Where the ledger lives.
///
/// @param catalogue  database with the two tables of the Iceberg catalogue on its search path; needs no more than
///                   SELECT, INSERT, UPDATE and DELETE on them. Connections commit by themselves and are taken for one
///                   statement each
/// @param warehouse  folder of the table's files; one file system, owned by the ledger alone
/// @param limits     what one operation may use while it compares lines
public record LedgerConfig(DataSource catalogue, Path warehouse, DuckDb.Limits limits) {}
