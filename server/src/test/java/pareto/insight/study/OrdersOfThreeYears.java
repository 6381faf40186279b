package pareto.insight.study;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.TestPropertySource;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.testing.Visitor;

/// The data end on 31 March 2026. Four accounts bought in the last two years: 1,430, then 2,220. Two more left before:
/// 青石电子 for good, 白塘物流 came back once.
@TestPropertySource(properties = "pareto.test=studies")
abstract class OrdersOfThreeYears extends StudyTest {

    private static final String ORDERS = """
            客户编码,客户名称,订单号,行号,下单日期,品类,品名,单位,数量,金额,成本,代理商,区域,币种
            L1,青石电子,Q1,1,2023-01-10,连接,50M,条,1,100,60,,华中,CNY
            L1,青石电子,Q2,1,2023-02-10,连接,50M,条,1,100,60,,华中,CNY
            L1,青石电子,Q3,1,2023-03-10,连接,50M,条,1,100,60,,华中,CNY
            L1,青石电子,Q4,1,2023-04-10,连接,50M,条,1,100,60,,华中,CNY
            L2,白塘物流,B1,1,2023-01-10,连接,50M,条,1,100,60,,华北,CNY
            L2,白塘物流,B2,1,2023-02-10,连接,50M,条,1,100,60,,华北,CNY
            L2,白塘物流,B3,1,2023-03-10,连接,50M,条,1,100,60,,华北,CNY
            L2,白塘物流,B4,1,2023-04-10,连接,50M,条,1,100,60,,华北,CNY
            L2,白塘物流,B5,1,2024-03-20,连接,50M,条,1,70,60,,华北,CNY
            A4,林海服务,S1,1,2024-04-10,服务,年费,,,30,20,,华东,CNY
            A1,恒岳重工,H1,1,2024-06-10,连接,50M,条,10,1000,600,江左通达,华中,CNY
            A2,北岭汽车,N1,1,2024-12-01,云,桌面,个,4,400,200,,华北,CNY
            A1,恒岳重工,H2,1,2025-06-10,连接,50M,条,12,1320,700,江左通达,华中,CNY
            A1,恒岳重工,H2,2,2025-06-10,连接,1G,条,3,600,300,江左通达,华中,CNY
            A4,林海服务,S2,1,2025-07-01,服务,年费,,,50,20,,华东,CNY
            A3,沐野食品,M1,1,2026-03-31,设备,R2,台,1,250,150,,华南,CNY
            """;

    Visitor director = new Visitor(0);

    @BeforeEach
    void ordersAreInAndWorkedOut() throws IOException {
        if (actors.system("test", imports::none)) {
            Path orders = Files.writeString(folder.resolve("orders.csv"), ORDERS);
            actors.system("test", () -> imports.take(orders, "ERP"));
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> kept("development") && kept("churn") && kept("behaviour"));
        director = house.signedIn(Role.DIRECTOR);
    }

    /// Someone who looks after this account only.
    Visitor managerOf(String code) {
        WithPassword manager = house.person("林知夏", Role.MANAGER);
        actors.system("test", () -> grants.grant(account(code).id(), manager.id(), "test"));
        return house.signedIn(manager);
    }

    AccountId account(String code) {
        return house.account(code);
    }

    boolean kept(String study) {
        return house.asSystem(() -> jdbc.sql("select count(*) from kept_study where study = ?")
                        .param(study)
                        .query(Long.class)
                        .single())
                > 0;
    }
}
