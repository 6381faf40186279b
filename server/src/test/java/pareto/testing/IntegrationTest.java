package pareto.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// A test of the whole application on a random port, with a real PostgreSQL, a data folder of its own and the [House]
/// it belongs to. One server serves all tests of a run; each application context gets a fresh, migrated database. With
/// `PARETO_TEST_POSTGRES` set to the folder of another version's programs (`/usr/lib/postgresql/15/bin`) the same tests
/// run against that server, given by `PARETO_DB_URL` as an outside one would be.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({House.class, QuickHashing.class})
public @interface IntegrationTest {}
