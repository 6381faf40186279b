package pareto.account.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.ConfidentialAccounts;
import pareto.account.FoundAccount;
import pareto.account.contact.Attitude;
import pareto.account.contact.Basis;
import pareto.account.contact.Contacts;
import pareto.account.contact.DecisionRole;
import pareto.account.contact.Details;
import pareto.account.contact.Ground;
import pareto.account.contact.NewContact;
import pareto.account.contact.Standing;
import pareto.team.Teams;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// 玄垣装备, whose plant 玄垣北厂 is no secret, is made confidential by a director; 林知夏 looks after both.
@IntegrationTest
abstract class AnAccountToClose {

    @Autowired
    House house;

    @Autowired
    ConfidentialAccounts confidential;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Teams teams;

    @Autowired
    Actors actors;

    @Autowired
    private Clock clock;

    private final Map<Role, WithPassword> people = new EnumMap<>(Role.class);
    AccountId secret = new AccountId(UUID.randomUUID());
    AccountId plant = secret;
    Visitor director = new Visitor(0);
    final String reason = "国防项目 " + UUID.randomUUID();

    @BeforeEach
    void anAccountOfOneManager() {
        house.knowsOnly(new FoundAccount("XY-1", "玄垣装备", null), new FoundAccount("XY-2", "玄垣北厂", "XY-1"));
        secret = house.account("XY-1");
        plant = house.account("XY-2");
        for (Role role : Role.values()) {
            people.put(role, house.person("角色" + role, role));
        }
        actors.system("test", () -> {
            teams.entrust(List.of(secret, plant), who(Role.MANAGER).id(), LocalDate.now(clock));
            contacts.add(secret, somebody("莫垣声"));
        });
        director = signedIn(Role.DIRECTOR);
        director.get(page());
    }

    void close() {
        assertThat(director.post(page() + "/confidential", Map.of("reason", reason))
                        .statusCode())
                .isEqualTo(302);
    }

    List<String> seenBy(Role role) {
        return house.seenBy(who(role).id());
    }

    String page() {
        return "/accounts/" + secret.id();
    }

    WithPassword who(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    Visitor signedIn(Role role) {
        return house.signedIn(who(role));
    }

    private static NewContact somebody(String name) {
        return new NewContact(
                name,
                new Standing(DecisionRole.DECIDES, 4, Attitude.SUPPORTS),
                new Details("设备部部长", "", "", "", "", ""),
                new Basis(Ground.CONSENT, "名片", LocalDate.of(2030, 1, 1)));
    }
}
