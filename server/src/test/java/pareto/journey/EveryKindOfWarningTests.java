package pareto.journey;

import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.FoundAccount;
import pareto.testing.House;

/// A list that holds every kind of warning, good news and a shop that falls, as a director reads it.
@TestPropertySource(properties = "pareto.test=every-kind-of-warning")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class EveryKindOfWarningTests extends JourneyTest {

    private static final boolean PICTURES = Boolean.getBoolean("pareto.screenshots");
    private static final List<String> KINDS = List.of(
            "ORDER_MISSING",
            "GROWING_GAPS",
            "FALLING_VOLUME",
            "SHRINKING_RANGE",
            "PRICE_EROSION",
            "SHARE_MOVING",
            "SINGLE_BUYER",
            "RISING",
            "RISING_VOLUME");

    @Autowired
    private House house;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aListOfAllKinds() {
        house.knowsOnly(
                new FoundAccount("W0", "恒岳集团", null),
                new FoundAccount("W1", "恒岳重工", "W0"),
                new FoundAccount("W2", "恒岳装备制造（西南）有限公司", "W0"));
        AccountId account = house.account("W1");
        UUID sister = house.account("W2").id();
        house.asSystem(() -> {
            KINDS.forEach(kind -> insert(kind, account, sister));
            jdbc.sql("""
                    update warning set price_quarter = '{2025-07-01, 2025-10-01, 2026-01-01}',
                        price_own = '{101, 100, 91}', price_beside = '{100, 100, 90}'
                    where kind = 'PRICE_EROSION'
                    """).update();
            jdbc.sql("delete from shop_fall").update();
            jdbc.sql("""
                    insert into shop_fall (window_from, window_to, expected_low, expected_mid, expected_high, actual,
                        chance, accounts, fewer, revenue, currency)
                    values ('2026-01-01', '2026-03-31', 380, 420, 465, 301, 0.004, 40, 31, 1250000, 'CNY')
                    """).update();
        });
    }

    private void insert(String kind, AccountId account, UUID sister) {
        boolean ofPeople = kind.equals("SINGLE_BUYER");
        boolean ofGroup = kind.equals("SHARE_MOVING");
        boolean ofMoney = ofGroup || kind.equals("PRICE_EROSION") || kind.endsWith("_VOLUME");
        jdbc.sql("""
                insert into warning (id, account_id, kind, state, listed, raised_on, as_of, ledger, window_from,
                    window_to, expected_low, expected_mid, expected_high, actual, chance, false_alarm, risk_low,
                    risk_mid, risk_high, currency, by_clock, said_false_alarm, named, members, takers)
                values (:id, :account, :kind, 'raised', true, '2026-03-11', '2026-03-31', '1', '2026-01-01',
                    '2026-03-31', :low, :mid, :high, :actual, :chance, :false, :risk * 0.3, :risk, :risk * 1.7, 'CNY',
                    false, :false, :named, :members, :takers)
                """)
                .param("id", UUID.randomUUID())
                .param("account", account.id())
                .param("kind", kind)
                .param("low", ofPeople ? 3 : ofMoney ? 410_000 : 4)
                .param("mid", ofPeople ? 3 : ofMoney ? 560_000.0 : 7.4)
                .param("high", ofPeople ? 3 : ofMoney ? 710_000 : 11)
                .param("actual", kind.startsWith("RISING") ? (ofMoney ? 930_000 : 16) : ofMoney ? 120_000 : 1)
                .param("chance", ofPeople ? null : 0.004, Types.DOUBLE)
                .param("false", ofPeople ? null : 0.08, Types.DOUBLE)
                .param("risk", ofPeople ? null : 1_120_000, Types.NUMERIC)
                .param("named", kind.equals("SHRINKING_RANGE") ? new String[] {"轴承", "润滑脂", "密封件"} : new String[0])
                .param("members", ofGroup ? new UUID[] {account.id(), sister} : null, Types.ARRAY)
                .param("takers", ofGroup ? new UUID[] {sister} : new UUID[0])
                .update();
    }

    @Test
    void isInOrderInChinese() {
        look(View.CHINESE, View.CHINESE.onAPhone().inTheDark());
    }

    @Test
    void isInOrderInEnglish() {
        look(View.ENGLISH.inTheDark(), View.ENGLISH.onAPhone());
    }

    private void look(View desk, View phone) {
        WithPassword director = house.person("方砚秋", Role.DIRECTOR);
        Screen screen = open(desk);
        SignIn.as(screen, director);
        for (View view : List.of(desk, phone)) {
            screen.look(view);
            screen.open("/warnings");
            inspect(screen, "kinds");
            screen.open("/accounts/" + house.account("W1").id() + "/warnings");
            inspect(screen, "kinds-of-account");
        }
        for (String kind : KINDS) {
            screen.open("/warnings/" + id(kind));
            inspect(screen, "kind-" + kind.toLowerCase(Locale.ROOT));
        }
    }

    private UUID id(String kind) {
        return house.asSystem(() -> jdbc.sql("select id from warning where kind = ?")
                .param(kind)
                .query(UUID.class)
                .single());
    }

    private static void inspect(Screen screen, String name) {
        screen.settle();
        if (PICTURES) {
            screen.wholePage(name);
        }
        screen.inspect();
    }
}
