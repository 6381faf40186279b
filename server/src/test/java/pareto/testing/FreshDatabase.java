package pareto.testing;

import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import pareto.database.MigratedDatabase;

/// Gives an application context a database and a data folder that nobody has used.
class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestServer server = TestServer.shared();
        String name = MigratedDatabase.make();
        Path folder = server.folder().resolve(name);
        TestPropertyValues.of(
                        "pareto.data=" + folder,
                        "pareto.db.url=" + server.url(name),
                        "pareto.db.user=" + TestServer.OWNER,
                        "pareto.db.password=" + TestServer.PASSWORD,
                        "pareto.db.app.user=pareto_app",
                        "pareto.db.app.password=" + TestServer.PASSWORD)
                .applyTo(context);
    }
}
