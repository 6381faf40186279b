package pareto.assurance;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import pareto.agreement.TermWords;
import pareto.shell.Refusal;
import pareto.shell.Screen;

/// A statement as PDF, with the letters it uses embedded.
final class StatementPaper {

    /// Where systems keep a font with Chinese letters; the number says which of a collection is that of the mainland.
    private static final List<String> FONTS = List.of(
            "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc,2",
            "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
            "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc,2",
            "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc,0");

    private static final int MARGIN = 42;
    private static final int COLUMNS = 6;
    private static final int FULL = 100;

    private final StatementPage page;
    private final Screen screen;
    private final Shown shown;
    private final Font big;
    private final Font middle;
    private final Font small;

    private StatementPaper(StatementPage page, Screen screen, BaseFont font) {
        this.page = page;
        this.screen = screen;
        this.shown = page.shown(screen.formats());
        this.big = new Font(font, 16);
        this.middle = new Font(font, 11);
        this.small = new Font(font, 8, Font.NORMAL, Color.DARK_GRAY);
    }

    /// @throws Refusal where no font with Chinese letters is found
    static byte[] of(StatementPage page, Screen screen) {
        String font = FONTS.stream()
                .filter(one -> Files.isReadable(Path.of(one.replaceAll(",[0-9]+$", ""))))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("assurance.statement.font"));
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(document, bytes);
            document.open();
            new StatementPaper(page, screen, BaseFont.createFont(font, BaseFont.IDENTITY_H, BaseFont.EMBEDDED))
                    .write(document);
        } catch (DocumentException | IOException e) {
            throw new IllegalStateException("The statement of " + page.month() + " could not be written", e);
        }
        return bytes.toByteArray();
    }

    private void write(Document document) {
        document.add(new Paragraph(
                screen.text("assurance.statement", screen.formats().month(page.month())), big));
        document.add(new Paragraph(
                page.contract().account().name() + " · "
                        + page.contract().title() + " · "
                        + page.contract().number(),
                middle));
        document.add(new Paragraph(screen.text("assurance.statement.state." + page.state()), small));
        page.promised().forEach(one -> write(document, one));
        if (page.figures()) {
            money(document);
        }
    }

    private void write(Document document, StatementPage.Promised one) {
        document.add(new Paragraph(
                one.term().service() + " · " + screen.say(TermWords.metric(one.term())) + " · "
                        + screen.say(shown.words().target(one.term())) + " · "
                        + screen.say(shown.words().calendar(one.term())),
                middle));
        for (Attained attained : one.attained()) {
            document.add(new Paragraph(
                    attained.name() + " · "
                            + screen.formats()
                                    .dates(attained.from(), attained.to().minusDays(1))
                            + " · " + screen.say(shown.value(one.term(), attained)) + " · "
                            + screen.text(shown.verdict(attained)),
                    small));
            if (!attained.lines().isEmpty()) {
                document.add(lines(attained));
            }
        }
    }

    private PdfPTable lines(Attained attained) {
        var table = new PdfPTable(COLUMNS);
        table.setWidthPercentage(FULL);
        table.setSpacingBefore(4);
        for (String head : List.of("what", "from", "to", "seconds", "why")) {
            cell(table, screen.text("assurance.line." + head));
        }
        cell(table, "");
        for (Line line : attained.lines()) {
            cell(table, line.what());
            cell(table, screen.formats().moment(line.from(), page.today()));
            cell(table, end(line));
            cell(table, screen.formats().duration(Duration.ofSeconds(line.seconds())));
            cell(table, line.why().isEmpty() ? "" : screen.text("assurance.why." + line.why()));
            cell(table, screen.text("assurance.line." + line.kind()));
        }
        return table;
    }

    private String end(Line line) {
        return line.to() == null
                ? screen.text("assurance.line.still")
                : screen.formats().moment(line.to(), page.today());
    }

    private void money(Document document) {
        document.add(new Paragraph(screen.text("assurance.statement.money"), middle));
        for (Entry entry : page.said().entries()) {
            document.add(new Paragraph(entry.unit() + " · " + shown.money(entry), small));
            page.contract().held().stream()
                    .flatMap(held -> held.terms().stream())
                    .filter(term -> term.id().equals(entry.of().term()))
                    .flatMap(term -> shown.steps(entry, term).stream())
                    .forEach(step -> document.add(new Paragraph(screen.say(step), small)));
        }
        for (Gap gap : page.said().gaps()) {
            document.add(new Paragraph(screen.say(Shown.gap(gap)), small));
        }
        document.add(new Paragraph(screen.text("assurance.statement.sum", shown.sum(page.said())), middle));
    }

    private void cell(PdfPTable table, String text) {
        table.addCell(new Phrase(text, small));
    }
}
