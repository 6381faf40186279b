package pareto.analysis.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// A line of the sample company's file, read back the plainest way.
record SampleRow(
        String account,
        String name,
        String parent,
        String order,
        LocalDate day,
        String product,
        String family,
        int quantity,
        BigDecimal price,
        BigDecimal amount,
        String currency,
        String agent,
        String seller) {

    static List<SampleRow> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().map(SampleRow::of).toList();
        }
    }

    private static SampleRow of(NamedCsvRecord row) {
        return new SampleRow(
                row.getField("客户编码"),
                row.getField("客户名称"),
                row.getField("上级客户"),
                row.getField("订单号"),
                LocalDate.parse(row.getField("下单日期")),
                row.getField("品名"),
                row.getField("品类"),
                Integer.parseInt(row.getField("数量")),
                new BigDecimal(row.getField("单价")),
                new BigDecimal(row.getField("金额")),
                row.getField("币种"),
                row.getField("代理商"),
                row.getField("业务员"));
    }

    boolean isGoods() {
        return !family.equals("运费") && !family.equals("调整");
    }

    boolean isCredit() {
        return order.startsWith("HZ");
    }

    /// In yuan at a round rate, near enough to rank by.
    double yuan() {
        return amount.doubleValue() * (currency.equals("USD") ? 7 : 1);
    }
}
