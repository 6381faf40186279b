package pareto.analysis.ledger.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/// Decodes text. A file that began in plain ASCII is looked at again where its first other character stands; bytes that
/// fit no encoding become U+FFFD instead of ending the file.
final class TextDecoder extends Reader {

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private CharsetDecoder decoder;
    private boolean certain;
    private boolean ended;

    TextDecoder(InputStream in, Charset charset, boolean certain) {
        this.in = in;
        this.certain = certain;
        this.decoder = decoder(charset);
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        var out = CharBuffer.wrap(into, offset, length);
        while (out.remaining() > length / 2) {
            if (!decode(out)) {
                break;
            }
        }
        int decoded = length - out.remaining();
        return decoded == 0 ? -1 : decoded;
    }

    /// False when there is nothing more to decode now.
    private boolean decode(CharBuffer out) throws IOException {
        if (ended && !bytes.hasRemaining()) {
            return false;
        }
        var result = decoder.decode(bytes, out, ended);
        if (result.isError()) {
            recover(out, result.length());
        } else if (result.isOverflow()) {
            return false;
        } else {
            fill();
        }
        return true;
    }

    private void recover(CharBuffer out, int length) {
        if (certain || sawMoreThanAscii()) {
            bytes.position(bytes.position() + length);
            out.put('\uFFFD');
        } else {
            certain = true;
            var rest = Arrays.copyOfRange(bytes.array(), bytes.position(), bytes.limit());
            decoder = decoder(Encodings.of(rest).charset());
        }
    }

    /// Whether characters of the assumed encoding stood in this buffer before the one that does not fit.
    private boolean sawMoreThanAscii() {
        for (int i = 0; i < bytes.position(); i++) {
            if (bytes.get(i) < 0) {
                return true;
            }
        }
        return false;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
