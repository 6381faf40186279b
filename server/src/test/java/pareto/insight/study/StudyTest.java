package pareto.insight.study;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.access.Actors;
import pareto.access.SightGrants;
import pareto.orders.OrderImports;
import pareto.testing.House;
import pareto.testing.IntegrationTest;

/// What every test of a standing analysis begins with: a company that takes order files.
@IntegrationTest
abstract class StudyTest {

    @TempDir
    Path folder;

    @Autowired
    OrderImports imports;

    @Autowired
    Actors actors;

    @Autowired
    SightGrants grants;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;
}
