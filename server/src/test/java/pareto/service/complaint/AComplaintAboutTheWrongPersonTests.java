package pareto.service.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.service.RequestId;
import pareto.shell.Refusal;
import pareto.testing.Visitor;

/// The desk has named 林知夏, and the customer meant somebody else.
class AComplaintAboutTheWrongPersonTests extends OneComplaint {

    @Test
    void isSeenAgainByThemOnceADirectorHasSaidSo() {
        RequestId id = aboutTheManager();

        corrects(director, id, null);

        assertThat(as(manager, () -> requests.known(id)).number()).isEqualTo(seen(id).number());
        assertThat(file(id).about()).isNull();
        assertThat(file(id).level()).as("never lowered").isEqualTo(2);
        assertThat(house.signedIn(head)
                        .get("/requests/" + id.id() + "/complaint")
                        .body())
                .contains("客户说的是别人", "林知夏");
    }

    @Test
    void isKeptFromWhomItIsReallyAbout() {
        RequestId id = aboutTheManager();

        corrects(director, id, head.id().id());

        assertThat(file(id).about()).isEqualTo(head.id());
        assertThat(seen(id).ownerName())
                .as("whoever answered is whom it is about")
                .isEqualTo("许峥");
        assertThatThrownBy(() -> as(head, () -> requests.known(id))).isInstanceOf(Refusal.class);
        assertThat(as(manager, () -> requests.known(id)).id()).isEqualTo(id);
    }

    /// That they were named is for those who handle it.
    @Test
    void doesNotTellThemThatTheyWereNamed() {
        RequestId id = aboutTheManager();
        corrects(director, id, null);

        assertThat(house.as(manager.id(), () -> beside.before(id))).isEmpty();
        assertThat(house.as(head.id(), () -> beside.before(id)))
                .extracting(one -> one.who() + " " + one.by())
                .containsExactly("林知夏 许峥");
    }

    @Test
    void isCorrectedByNobodyElseAndNeverByThemselves() {
        RequestId id = aboutTheManager();
        Visitor visitor = house.signedIn(head);
        visitor.get("/requests/" + id.id());
        assertThat(visitor.post("/requests/" + id.id() + "/complaint/about", Map.of("why", "不是他"))
                        .statusCode())
                .isEqualTo(403);

        WithPassword concerned = house.person("方远", Role.DIRECTOR);
        RequestId other = complained(concerned.id());
        Visitor they = house.signedIn(concerned);
        they.get("/");
        assertThat(they.post("/requests/" + other.id() + "/complaint/about", Map.of("why", "不是我"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(file(other).about()).isEqualTo(concerned.id());
    }

    @Test
    void isNotForgottenWithoutAReason() {
        RequestId id = aboutTheManager();

        assertThatThrownBy(() -> house.asSystem(() -> jdbc.sql("delete from request_kept_from where request_id = ?")
                        .param(id.id())
                        .update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("with a reason only");
    }

    private void corrects(WithPassword who, RequestId id, @Nullable UUID about) {
        Visitor visitor = house.signedIn(who);
        visitor.get("/requests/" + id.id() + "/complaint");
        var answer = visitor.post(
                "/requests/" + id.id() + "/complaint/about",
                about == null ? Map.of("why", "客户说的是别人") : Map.of("why", "客户说的是别人", "about", about.toString()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }
}
