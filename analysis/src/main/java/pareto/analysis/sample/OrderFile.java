package pareto.analysis.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// Writes orders the way an ERP exports them.
final class OrderFile {

    private static final List<String> HEADER = List.of(
            "客户编码", "客户名称", "上级客户", "订单号", "行号", "下单日期", "品名", "品类", "数量", "单位", "单价", "金额", "币种", "地区", "代理商", "业务员",
            "成本");

    private OrderFile() {}

    static void write(Path file, List<SampleOrder> orders) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(HEADER);
            LocalDate day = LocalDate.MIN;
            int running = 0;
            for (SampleOrder order : orders) {
                running = order.day().equals(day) ? running + 1 : 1;
                day = order.day();
                write(csv, order, order.number(running));
            }
        }
    }

    private static void write(CsvWriter csv, SampleOrder order, String number) {
        Buyer buyer = order.buyer();
        int lineNumber = 0;
        for (SampleLine line : order.lines()) {
            csv.writeRecord(
                    buyer.code(),
                    buyer.name(),
                    buyer.parent(),
                    number,
                    Integer.toString(++lineNumber),
                    order.day().toString(),
                    line.product().name(),
                    line.product().family(),
                    Integer.toString(line.quantity()),
                    line.product().unit(),
                    money(line.price()),
                    money(line.amount()),
                    buyer.currency(),
                    buyer.region(),
                    buyer.agent(),
                    buyer.seller(),
                    money(line.cost()));
        }
    }

    private static String money(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).toString();
    }
}
