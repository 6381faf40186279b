package pareto.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// What the other modules get: the data folder, connections of the application role, the clock.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    private static final int KEPT = 2;

    @Bean
    DataFolder dataFolder(@Value("${pareto.data}") Path root) {
        return new DataFolder(root);
    }

    @Bean
    Database database(DataFolder folder, DatabaseSettings settings) {
        Database database = Database.open(folder, settings);
        if (database.isOurs()) {
            folder.emptyTemp();
        }
        return database;
    }

    /// Depends on the opened database, hence on its migrations; and is closed before the server stops.
    @Bean
    @Primary
    HikariDataSource dataSource(Database database, @Value("${pareto.db.connections:16}") int connections) {
        DatabaseAccess access = database.access();
        HikariConfig config = new HikariConfig();
        config.setPoolName("application");
        config.setJdbcUrl(access.url());
        config.setUsername(access.application().user());
        config.setPassword(access.application().password());
        config.setDataSourceProperties(DatabaseAccess.properties());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(KEPT, connections));
        return new HikariDataSource(config);
    }

    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }
}
