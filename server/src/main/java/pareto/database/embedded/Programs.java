package pareto.database.embedded;

import java.nio.file.Path;

/// One set of PostgreSQL programs.
///
/// @param folder holds `initdb`, `pg_ctl` and `postgres`
/// @param major the server's major version
public record Programs(Path folder, int major) {

    String path(String name) {
        return folder.resolve(name).toString();
    }
}
