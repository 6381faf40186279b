package pareto.account.exchange;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.access.Role;
import pareto.account.FoundAccount;
import pareto.testing.House;
import pareto.testing.IntegrationTest;

/// 恒岳重工 is known under K1, 云杉科技 under K2; nobody who works there is known.
@IntegrationTest
abstract class FilesOfPeople {

    static final String HEAD = "客户编码,姓名,部门,职务,手机,邮箱,决策角色,影响力,态度,依据,来源,使用期限\n";
    static final String GU = "K1,顾明阳,设备部,部长,000-1234,gu@hengyue.example,否决,4,反对,同意,名片,2099-12-31\n";
    static final String YAN = "K1,严伯庸,,总经理,000-1111,,拍板,5,中立,公开,官网,2099-12-31\n";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private House house;

    @Autowired
    private JdbcClient jdbc;

    Exchanger director;

    @BeforeEach
    void twoAccounts() {
        house.knowsOnly(new FoundAccount("K1", "恒岳重工有限公司", null), new FoundAccount("K2", "云杉科技有限公司", null));
        director = new Exchanger(application, Role.DIRECTOR);
    }

    String people(String code) {
        return "/accounts/" + house.account(code).id() + "/people";
    }

    int count(String from) {
        return house.asSystem(() ->
                jdbc.sql("select count(*) from " + from).query(Integer.class).single());
    }
}
