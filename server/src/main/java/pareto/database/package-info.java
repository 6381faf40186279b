/// Where everything is kept (数据库): the embedded PostgreSQL or one given by setting, its two roles,
/// the migrations of all modules, the data folder, backup and restore. Lies below every module and
/// knows none of them.
@NullMarked
@ApplicationModule(
        displayName = "Database",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package pareto.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
