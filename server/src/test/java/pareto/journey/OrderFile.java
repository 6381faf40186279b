package pareto.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A made-up export whose figures can be checked by hand: in the last twelve months 620, 180, 110, 60 and 30 thousand,
/// a
/// million together; in the year before 500, 200 and 100 thousand. Its last line is a total.
final class OrderFile {

    private static final String LINES = """
            客户编码,客户名称,上级客户,订单号,行号,下单日期,品名,品类,数量,金额,币种
            HY01,恒岳重工集团,,D24-101,1,2024-04-01,专线接入,连接,20,500000.00,CNY
            YF01,云帆零售,,D24-118,1,2024-09-12,门店组网,云网,40,200000.00,CNY
            BL01,北岭汽车,,D24-133,1,2024-11-20,专线接入,连接,4,100000.00,CNY
            HY01,恒岳重工集团,,D25-011,1,2025-05-15,专线接入,连接,12,300000.00,CNY
            HY01,恒岳重工集团,,D25-029,1,2025-09-01,云主机,云网,10,250000.00,CNY
            HY01,恒岳重工集团,,D25-057,1,2025-12-08,路由器,设备,50,100000.00,CNY
            HY01,恒岳重工集团,,D25-057R,1,2025-12-22,路由器,设备,-15,-30000.00,CNY
            YF01,云帆零售,,D25-030,1,2025-09-10,门店组网,云网,36,180000.00,CNY
            BL01,北岭汽车,,D26-004,1,2026-02-11,专线接入,连接,4,110000.00,CNY
            MY01,沐野食品,,D26-007,1,2026-03-02,路由器,设备,30,60000.00,CNY
            QC01,晴川传媒,,D26-009,1,2026-03-31,云主机,云网,2,30000.00,CNY
            合计,,,,,,,,,1800000.00,
            """;

    private OrderFile() {}

    static Path in(Path folder) throws IOException {
        return Files.writeString(folder.resolve("orders-2024-2026.csv"), LINES);
    }
}
