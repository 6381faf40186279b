package pareto.analysis.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import pareto.analysis.ledger.Staging;

/// Order files of every format, encoding and packing that are read without trouble, to be damaged by [Mutator].
final class SeedFiles {

    /// @param bytes a file that ends in 0 or 1
    record Seed(String name, byte[] bytes) {}

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<String> SAMPLES = List.of(
            "headerless-names.csv",
            "headerless-orders.csv",
            "k3-deliveries.txt",
            "sap-billing-list.csv",
            "sap-vbap.txt",
            "ten-thousands.csv",
            "u8-sales-invoices.csv");

    private final List<Seed> seeds = new ArrayList<>();

    private SeedFiles() {}

    /// @param folder for what a library can only write to disk
    static List<Seed> all(Path folder) throws IOException, SQLException {
        var files = new SeedFiles();
        files.addText();
        files.addPacked();
        files.addWorkbooks();
        files.addParquet(folder);
        files.addSamples();
        return files.seeds;
    }

    private void addText() {
        var plain = delimited(",");
        add("utf8.csv", plain, StandardCharsets.UTF_8);
        add("utf8-bom.csv", "\uFEFF" + plain, StandardCharsets.UTF_8);
        add("utf16-le.txt", "\uFEFF" + delimited("\t"), StandardCharsets.UTF_16LE);
        add("utf16-be.csv", "\uFEFF" + plain, StandardCharsets.UTF_16BE);
        add("gb18030.csv", plain, GB18030);
        add("semicolons.csv", delimited(";"), StandardCharsets.UTF_8);
        add("tabs-gb18030.txt", delimited("\t"), GB18030);
        add("blanks.txt", aligned(), StandardCharsets.UTF_8);
        add("quoted.csv", quoted(), StandardCharsets.UTF_8);
        add("carriage-returns.csv", plain.replace('\n', '\r'), StandardCharsets.UTF_8);
    }

    private void addPacked() throws IOException {
        var plain = delimited(",").getBytes(StandardCharsets.UTF_8);
        seeds.add(new Seed("orders.csv.gz", Packing.gzip(plain)));
        seeds.add(new Seed("one.zip", Packing.zip(List.of(new Packing.Entry("orders.csv", plain)))));
        seeds.add(new Seed(
                "two.zip", Packing.zip(List.of(new Packing.Entry("1.csv", plain), new Packing.Entry("2.csv", plain)))));
    }

    private void addWorkbooks() throws IOException {
        var xlsx = xlsx();
        var xls = xls();
        seeds.add(new Seed("orders.xlsx", xlsx));
        seeds.add(new Seed("orders.xls", xls));
        seeds.add(new Seed("orders.xlsx.gz", Packing.gzip(xlsx)));
        seeds.add(new Seed("xls.zip", Packing.zip(List.of(new Packing.Entry("orders.xls", xls)))));
        seeds.add(new Seed("html.xls", html("utf-8").getBytes(StandardCharsets.UTF_8)));
        seeds.add(new Seed("html-gb18030.xls", html("gb18030").getBytes(GB18030)));
    }

    private void addParquet(Path folder) throws IOException, SQLException {
        var file = folder.resolve("seed.parquet");
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute("""
                    copy (select 'K' || i % 7 as account, 'SO' || i // 3 as "order", date '2026-01-01' + (i % 90)::int as date,
                      i % 9 as quantity, (i * 1.25)::decimal(18, 4) as amount, 'CNY' as currency from range(80) t(i))
                    to '$file' (format parquet)""".replace("$file", file.toString().replace("'", "''")));
        }
        var bytes = Files.readAllBytes(file);
        seeds.add(new Seed("orders.parquet", bytes));
        seeds.add(new Seed("parquet.zip", Packing.zip(List.of(new Packing.Entry("orders.parquet", bytes)))));
    }

    private void addSamples() throws IOException {
        for (var name : SAMPLES) {
            try (var in = Objects.requireNonNull(Staging.class.getResourceAsStream(name), name)) {
                // of two currencies the shell would ask first
                var text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).replace("USD", "EUR");
                seeds.add(new Seed(name, text.getBytes(StandardCharsets.ISO_8859_1)));
            }
        }
    }

    private void add(String name, String text, Charset charset) {
        seeds.add(new Seed(name, text.getBytes(charset)));
    }

    private static final String[] HEADER = {"客户编码", "客户名称", "订单号", "下单日期", "数量", "单价", "金额", "币种"};

    private static List<String[]> rows() {
        var rows = new ArrayList<String[]>();
        rows.add(HEADER);
        for (int i = 0; i < 60; i++) {
            var day = LocalDate.of(2026, 1, 1).plusDays(i).toString();
            var quantity = i % 11 == 10 ? -1 : 1 + i % 5;
            var amount = String.format(Locale.ROOT, "%.2f", quantity * (10.5 + i));
            rows.add(new String[] {
                "K" + i % 7, "衡川电缆" + i % 7, "SO" + i / 2, day, "" + quantity, 10.5 + i + "", amount, "CNY"
            });
        }
        return rows;
    }

    private static String delimited(String delimiter) {
        var text = new StringBuilder();
        rows().forEach(row -> text.append(String.join(delimiter, row)).append('\n'));
        return text.toString();
    }

    private static String aligned() {
        var text = new StringBuilder();
        for (var row : rows()) {
            Arrays.stream(row).forEach(cell -> text.append(String.format(Locale.ROOT, "%-14s", cell)));
            text.append('\n');
        }
        return text.toString();
    }

    private static String quoted() {
        var text = new StringBuilder();
        for (var row : rows()) {
            for (var cell : row) {
                text.append('"').append(cell.replace("川", "\"\"川\"\"\r\n")).append("\",");
            }
            text.append("\r\n");
        }
        return text.toString();
    }

    private static String html(String charset) {
        var text = new StringBuilder("<html><head><meta charset=" + charset + "></head><body><table border=1>");
        for (var row : rows()) {
            text.append("<tr>");
            Arrays.stream(row).forEach(cell -> text.append("<td>").append(cell).append("</td>"));
            text.append("</tr>\n");
        }
        return text.append("</table></body></html>").toString();
    }

    private static byte[] xlsx() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Pareto", "1.0")) {
            var sheet = book.newWorksheet("订单");
            var rows = rows();
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < HEADER.length; c++) {
                    var cell = rows.get(r)[c];
                    if (r > 0 && c >= 4 && c <= 6) sheet.value(r, c, Double.parseDouble(cell));
                    else sheet.value(r, c, cell);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] xls() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            var sheet = book.createSheet("订单");
            for (var row : rows()) {
                var line = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (int c = 0; c < HEADER.length; c++) {
                    if (line.getRowNum() > 0 && c >= 4 && c <= 6)
                        line.createCell(c).setCellValue(Double.parseDouble(row[c]));
                    else line.createCell(c).setCellValue(row[c]);
                }
            }
            book.write(bytes);
        }
        return bytes.toByteArray();
    }
}
