package pareto.access;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import io.nayuki.qrcodegen.QrCode;

/// A QR code as inline SVG: one path, dark on white in both themes, with the quiet zone scanners need.
record QrSvg(String text) implements Content {

    private static final int QUIET = 4;

    @Override
    public void writeTo(TemplateOutput output) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * QUIET;
        output.writeContent("""
                <svg class="qr" viewBox="0 0 %1$d %1$d" width="220" height="220" aria-hidden="true" \
                shape-rendering="crispEdges"><rect width="%1$d" height="%1$d" fill="#fff"/><path fill="#000" d="%2$s"/></svg>""".formatted(side, path(code)));
    }

    private static String path(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(',')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
