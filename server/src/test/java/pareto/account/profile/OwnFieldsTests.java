package pareto.account.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Actors;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.FoundAccount;
import pareto.account.ProfileField;
import pareto.account.ProfileField.Choice;
import pareto.account.ProfileValue;
import pareto.account.Profiles;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// A director adds fields of the company's own; each test takes words of its own, since fields are never deleted.
@IntegrationTest
class OwnFieldsTests {

    private static final String PAGE = "/profile-fields";

    @Autowired
    private Profiles profiles;

    @Autowired
    private House house;

    @Autowired
    private Actors actors;

    private final String word = UUID.randomUUID().toString().substring(24);
    private Visitor director = new Visitor(0);
    private AccountId account = new AccountId(UUID.randomUUID());

    @BeforeEach
    void aDirectorAndAnAccount() {
        house.knowsOnly(new FoundAccount("F1", "恒岳重工", null));
        account = house.account("F1");
        director = house.signedIn(Role.DIRECTOR);
        director.get(PAGE);
    }

    @Test
    void areFilledInLikeDeliveredOnes() {
        add("NUMBER", "");

        String dossier = "/accounts/" + account.id() + "/dossier";
        assertThat(director.get(dossier + "/edit").body()).contains("Season " + word);
        director.post(dossier, Map.of("f." + field().key(), "42"));

        assertThat(director.get(dossier).body()).contains("Own fields", "Season " + word, "42");
    }

    @Test
    void areChosenFromWordsOfBothLanguages() {
        add("CHOICE", "春季 | Spring\n秋季｜Autumn\nQ4");

        assertThat(field().choices())
                .containsExactly(
                        new Choice("c1", "春季", "Spring", false),
                        new Choice("c2", "秋季", "Autumn", false),
                        new Choice("c3", "Q4", "Q4", false));
    }

    @Test
    void keepTheMeaningOfAChoiceThatIsRenamedOrTakenAway() {
        add("CHOICE", "春季 | Spring\n秋季 | Autumn");
        String key = field().key();
        String dossier = "/accounts/" + account.id() + "/dossier";
        director.get(dossier + "/edit");
        director.post(dossier, Map.of("f." + key, "Autumn"));

        change("秋冬 | Autumn");

        assertThat(field().offered()).containsExactly(new Choice("c2", "秋冬", "Autumn", false));
        assertThat(value()).isEqualTo(new ProfileValue.Chosen("c2"));
        change("冬季 | Winter");
        assertThat(director.get(dossier).body()).contains("Autumn");
        assertThat(field().choice("c2").map(Choice::retired)).hasValue(true);
        assertThat(field().choice("c3").map(Choice::nameEn)).hasValue("Winter");
    }

    @Test
    void areOrdered() {
        add("TEXT", "");
        List<String> before = keys();
        director.get(PAGE);

        director.post(PAGE + "/" + field().id() + "/place", Map.of("up", "true"));

        assertThat(keys()).hasSameElementsAs(before);
        assertThat(keys().indexOf(field().key())).isLessThanOrEqualTo(before.indexOf(field().key()));
    }

    @Test
    void areRetiredWithTheirValuesKept() {
        add("TEXT", "");
        ProfileField field = field();
        String dossier = "/accounts/" + account.id() + "/dossier";
        director.get(dossier + "/edit");
        director.post(dossier, Map.of("f." + field.key(), "招标季"));

        director.post(PAGE + "/" + field.id() + "/retirement", Map.of());

        assertThat(director.get(dossier).body()).doesNotContain("招标季");
        assertThat(director.get(dossier + "/history").body()).contains("招标季");
        assertThat(keys()).doesNotContain(field.key());
        director.get(PAGE);
        director.post(PAGE + "/" + field.id() + "/retirement/removal", Map.of());
        assertThat(director.get(dossier).body()).contains("招标季");
    }

    @Test
    void haveNamesOfTheirOwn() {
        add("TEXT", "");

        assertThat(post("TEXT", "").statusCode()).isEqualTo(409);
        assertThat(director.post(PAGE, Map.of("kind", "TEXT", "nameZh", "行业", "nameEn", "Line " + word))
                        .statusCode())
                .isEqualTo(409);
        assertThat(director.post(PAGE, Map.of("kind", "TEXT", "nameZh", " ", "nameEn", "x"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(director.post(PAGE, Map.of("kind", "CHOICE", "nameZh", "空 " + word, "nameEn", "Empty " + word))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void areReadByEverybodyAndChangedByThoseWhoDecide() {
        Visitor manager = house.signedIn(Role.MANAGER);

        assertThat(manager.get(PAGE).body()).contains("Industry").doesNotContain("<form class=\"stack grow\"");
        assertThat(manager.post(PAGE, Map.of("kind", "TEXT", "nameZh", "季 " + word, "nameEn", "Mine " + word))
                        .statusCode())
                .isEqualTo(403);
    }

    private void add(String kind, String choices) {
        assertThat(post(kind, choices).statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> post(String kind, String choices) {
        return director.post(
                PAGE, Map.of("kind", kind, "nameZh", "旺季 " + word, "nameEn", "Season " + word, "choices", choices));
    }

    private void change(String choices) {
        director.get(PAGE);
        director.post(
                PAGE + "/" + field().id(),
                Map.of("nameZh", "旺季 " + word, "nameEn", "Season " + word, "choices", choices));
    }

    private ProfileField field() {
        return actors.system("test", () -> profiles.field("own-season-" + word)).orElseThrow();
    }

    private ProfileValue value() {
        return Objects.requireNonNull(actors.system("test", () -> profiles.values(List.of(account)))
                .getOrDefault(account, Map.of())
                .get(field().key()));
    }

    private List<String> keys() {
        return actors.system("test", profiles::fields).stream()
                .map(ProfileField::key)
                .toList();
    }
}
