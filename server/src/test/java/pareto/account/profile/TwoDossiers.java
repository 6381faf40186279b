package pareto.account.profile;

import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.account.AccountId;
import pareto.account.FoundAccount;
import pareto.account.Profiles;
import pareto.testing.House;
import pareto.testing.IntegrationTest;

/// 恒岳重工, whose manager is 林知夏, and 云杉科技, which is somebody else's.
@IntegrationTest
abstract class TwoDossiers {

    @Autowired
    House house;

    @Autowired
    Profiles profiles;

    @Autowired
    Actors actors;

    @Autowired
    private SightGrants grants;

    WithPassword manager = new WithPassword(IdentityId.next(), "", "");
    WithPassword director = manager;
    AccountId own = new AccountId(UUID.randomUUID());
    AccountId others = own;

    @BeforeEach
    void twoAccounts() {
        manager = house.person("林知夏", Role.MANAGER);
        director = house.person("方砚秋", Role.DIRECTOR);
        house.knowsOnly(new FoundAccount("D1", "恒岳重工", null), new FoundAccount("D2", "云杉科技", null));
        own = house.account("D1");
        others = house.account("D2");
        actors.system("test", () -> grants.grant(own.id(), manager.id(), "test"));
    }

    String page() {
        return "/accounts/" + own.id() + "/dossier";
    }

    <T> T as(WithPassword who, Supplier<T> work) {
        return actors.runAs(who.id(), work::get);
    }
}
