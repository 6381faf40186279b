package pareto.analysis.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// 衡川通信, a made-up supplier of connectivity, cloud services and devices, to try Pareto on.
///
/// About 200 accounts, six years of order lines up to the as-of date, with season, growth, decline, accounts won and
/// lost, credit notes, postage, lines without an account, and the stories told in docs/guide/sample-company.md.
public final class SampleCompany {

    /// The seed of the company shown in the guide and checked by the tests.
    public static final long SEED = 8020;

    private SampleCompany() {}

    /// Writes the company's files into a folder, which is created where missing; files of an earlier call are replaced.
    ///
    /// @param asOf day of the last possible order; the stories are told relative to it
    /// @param seed same seed and day, same bytes
    public static SampleFiles generate(Path folder, LocalDate asOf, long seed) throws IOException {
        Files.createDirectories(folder);
        History history = History.until(asOf);
        List<Buyer> buyers = Buyer.all();
        Path orders = folder.resolve("hengchuan-orders.csv");
        Path rates = folder.resolve("hengchuan-rates.csv");
        OrderFile.write(orders, new OrderBook(history, seed).orders(buyers));
        Rates.write(rates, history);
        return new SampleFiles(orders, rates, Staff.of(buyers));
    }
}
