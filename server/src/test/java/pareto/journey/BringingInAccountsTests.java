package pareto.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.TestPropertySource;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.account.Accounts;
import pareto.account.FoundAccount;

/// A director brings in accounts and people from two files, and looks at every page on the way in both languages, on
/// paper white and in the dark, at a desk and on a phone.
@TestPropertySource(properties = "pareto.test=bringing-in")
class BringingInAccountsTests extends JourneyTest {

    private static final String ACCOUNTS = """
            客户编码,客户名称,上级客户,行业,规模,说明
            K1,恒岳重工有限公司,,制造业,大型,
            K2,云杉数字科技有限公司,K1,教育,小型,改名
            K3,清河能源,恒岳重工,采矿业,中型,新客户
            K9,云杉科技,,,,编码不同
            K4,丁方,没有的公司,,,
            """;
    private static final String CONTACTS = """
            客户编码,姓名,职务,手机,决策角色,态度,依据,来源,使用期限
            K3,贺川,厂长,000-1234,拍板,支持,同意,名片,2099-12-31
            K1,顾明阳,设备部部长,000-5678,否决,反对,,,
            """;

    @TempDir
    private Path folder;

    @Test
    void isLegibleAllTheWay() throws IOException {
        Path accounts = Files.writeString(folder.resolve("客户.csv"), ACCOUNTS);
        Path contacts = Files.writeString(folder.resolve("联系人.csv"), CONTACTS);
        Screen screen = open(View.CHINESE);
        SignIn.as(screen, director());
        screen.open("/accounts/exchange");
        look(screen, View.CHINESE, "exchange");
        screen.page().locator("#file").setInputFiles(new Path[] {accounts, contacts});
        screen.click("上传并查看");
        look(screen, View.CHINESE, "exchange-mapping");
        screen.click("试算");
        screen.awaitJob();
        screen.click("看结果");
        screen.see("清河能源 (K3)");
        look(screen, View.CHINESE, "exchange-dry-run");
        screen.look(View.CHINESE);
        screen.click("Switch to English");
        look(screen, View.ENGLISH, "exchange-dry-run");
        screen.look(View.ENGLISH);
        screen.click("Take over 4 rows");
        screen.awaitJob();
        screen.click("See the result");
        look(screen, View.ENGLISH, "exchange-applied");
        screen.open("/accounts/exchange");
        look(screen, View.ENGLISH, "exchange");
    }

    private static void look(Screen screen, View view, String name) {
        for (View way : List.of(
                view, view.inTheDark(), view.onAPhone(), view.inTheDark().onAPhone())) {
            screen.look(way);
            screen.page().reload();
            screen.settle();
            if (Boolean.getBoolean("pareto.screenshots")) {
                screen.wholePage(name);
            }
            screen.inspect();
        }
    }

    private WithPassword director() {
        Accounts accounts = application().getBean(Accounts.class);
        return Objects.requireNonNull(application().getBean(Actors.class).system("test", () -> {
            accounts.forgetAll();
            accounts.ensure(
                    List.of(new FoundAccount("K1", "恒岳重工有限公司", null), new FoundAccount("K2", "云杉科技有限公司", null)));
            return application().getBean(Identities.class).create("林知夏", "bringing-in", Role.DIRECTOR);
        }));
    }
}
