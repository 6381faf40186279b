package pareto.account.contact;

import java.util.ArrayList;
import java.util.List;
import pareto.shell.Screen;

/// All we keep of a person as a text they can read.
record PersonCopy(ContactPage page, PersonalData.Opened kept, Screen screen) {

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(screen.text("account.contact.copy.title", page.today()));
        line(lines, "account.contact.name", page.name());
        page.history().forEach(post -> post(lines, post));
        lines.add("");
        lines.add(screen.text("account.contact.ties"));
        page.ties()
                .forEach(tie ->
                        lines.add(tie.name() + " · " + screen.text("account.contact.strength.of", tie.strength())));
        lines.add("");
        lines.add(screen.text("account.contact.relations"));
        page.relations()
                .forEach(relation -> lines.add(screen.text(
                        relation.kind().key(),
                        page.circle().name(relation.from()),
                        page.circle().name(relation.to()))));
        lines.add("");
        lines.add(screen.text("account.contact.boards"));
        page.seats().forEach(seat -> lines.add(board(seat)));
        lines.add("");
        lines.add(screen.text("account.contact.uses"));
        page.consents().forEach(consent -> lines.add(use(consent)));
        return String.join("\r\n", lines) + "\r\n";
    }

    private void post(List<String> lines, Post post) {
        Details details = kept.details(post.id());
        lines.add("");
        lines.add(post.account().name() + " · " + period(post) + " · "
                + screen.text(post.role().key()) + assessment(post));
        line(lines, "account.contact.title", details.title());
        line(lines, "account.contact.phone", details.phone());
        line(lines, "account.contact.email", details.email());
        line(lines, "account.contact.remark", details.remark());
        line(lines, "account.contact.preferences", details.preferences());
        line(lines, "account.contact.sensitive", details.sensitive());
    }

    private void line(List<String> lines, String key, String value) {
        if (!value.isEmpty()) {
            lines.add(screen.text(key) + ": " + value);
        }
    }

    private String period(Post post) {
        return post.to() == null
                ? screen.text("account.contact.since", post.from())
                : screen.formats().dates(post.from(), post.to().minusDays(1));
    }

    private String assessment(Post post) {
        Attitude attitude = post.attitude();
        return attitude == null
                ? ""
                : " · " + screen.text(attitude.key()) + " · "
                        + screen.text("account.contact.influence.of", post.influence());
    }

    private String board(BoardSeat seat) {
        String at = seat.at() == null
                ? screen.text("account.contact.board.ours")
                : seat.at().name();
        return at + " · " + screen.text("account.contact.since", seat.since());
    }

    private String use(Consent consent) {
        return String.join(
                " · ",
                screen.text(consent.purpose().key()),
                screen.text(consent.ground().key()),
                consent.source(),
                screen.formats().dates(consent.from(), consent.to().minusDays(1)),
                screen.text(consent.holds(page.today()) ? "account.contact.use.holds" : "account.contact.use.over"));
    }
}
