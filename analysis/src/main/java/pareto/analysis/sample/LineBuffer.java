package pareto.analysis.sample;

import java.io.IOException;
import java.io.OutputStream;

/// One line of text at a time, without an object per cell: ten million lines in a few seconds.
final class LineBuffer {

    private final OutputStream out;
    private final byte[] bytes = new byte[256];
    private int length;

    LineBuffer(OutputStream out) {
        this.out = out;
    }

    LineBuffer text(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    LineBuffer comma() {
        bytes[length++] = ',';
        return this;
    }

    LineBuffer number(long number) {
        if (number < 0) {
            bytes[length++] = '-';
            return number(-number);
        }
        if (number >= 10) {
            number(number / 10);
        }
        bytes[length++] = (byte) ('0' + number % 10);
        return this;
    }

    LineBuffer hundredths(long hundredths) {
        if (hundredths < 0) {
            bytes[length++] = '-';
            return hundredths(-hundredths);
        }
        number(hundredths / 100);
        bytes[length++] = '.';
        bytes[length++] = (byte) ('0' + hundredths / 10 % 10);
        bytes[length++] = (byte) ('0' + hundredths % 10);
        return this;
    }

    void end() throws IOException {
        bytes[length++] = '\n';
        out.write(bytes, 0, length);
        length = 0;
    }
}
