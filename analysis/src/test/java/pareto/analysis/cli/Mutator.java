package pareto.analysis.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// One way in which a file comes damaged. Bytes in, bytes out; the same draw damages the same place.
enum Mutator {
    CUT_OFF {
        @Override
        byte[] damage(byte[] file, RandomGenerator random) {
            return Arrays.copyOf(file, random.nextInt(file.length));
        }
    },
    FLIPPED_BYTES {
        @Override
        byte[] damage(byte[] file, RandomGenerator random) {
            var damaged = file.clone();
            for (int i = random.nextInt(1, 20); i > 0; i--) {
                damaged[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return damaged;
        }
    },
    NULS {
        @Override
        byte[] damage(byte[] file, RandomGenerator random) {
            return insert(file, random, new byte[random.nextInt(1, 2000)]);
        }
    },
    HUGE_FIELD {
        @Override
        byte[] damage(byte[] file, RandomGenerator random) {
            var field = new byte[random.nextInt(1, 3_000_000)];
            Arrays.fill(field, (byte) "9x\" ,".charAt(random.nextInt(5)));
            return insert(file, random, field);
        }
    },
    NESTED_QUOTES {
        @Override
        byte[] damage(byte[] file, RandomGenerator random) {
            var damaged = file;
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                damaged = insert(damaged, random, ascii("\"".repeat(random.nextInt(1, 6))));
            }
            return damaged;
        }
    },
    DELIMITERS {
        @Override
        byte[] damage(byte[] file, RandomGenerator random) {
            var delimiter = List.of(",", ";", "\t", "\n", "\r", "\r\n", "   ").get(random.nextInt(7));
            return insert(file, random, ascii(delimiter.repeat(random.nextInt(1, 3000))));
        }
    },
    NUMBERS {
        @Override
        byte[] damage(byte[] file, RandomGenerator random) {
            var number = List.of("1e308", "-", "99999999999999.9999", "0x1F", "NaN", "1,2,3", "(5)", "1e-400", "٣")
                    .get(random.nextInt(9));
            return insert(file, random, number.getBytes(StandardCharsets.UTF_8));
        }
    },
    WRONG_ENCODING {
        @Override
        byte[] damage(byte[] file, RandomGenerator random) {
            return new String(file, ENCODINGS.get(random.nextInt(ENCODINGS.size())))
                    .getBytes(ENCODINGS.get(random.nextInt(ENCODINGS.size())));
        }
    },
    SWAPPED_COLUMNS {
        @Override
        byte[] damage(byte[] file, RandomGenerator random) {
            var lines = new String(file, StandardCharsets.ISO_8859_1).split("\n", -1);
            for (int i = random.nextInt(lines.length); i < lines.length; i++) {
                var cells = lines[i].split("[,;\t]", -1);
                var one = random.nextInt(cells.length);
                var other = random.nextInt(cells.length);
                var cell = cells[one];
                cells[one] = cells[other];
                cells[other] = cell;
                lines[i] = String.join(",", cells);
            }
            return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
        }
    },
    LOST_PIECE {
        @Override
        byte[] damage(byte[] file, RandomGenerator random) {
            var from = random.nextInt(file.length);
            var to = Math.min(file.length, from + random.nextInt(1, 400));
            return join(Arrays.copyOf(file, from), Arrays.copyOfRange(file, to, file.length));
        }
    },
    REPEATED_PIECE {
        @Override
        byte[] damage(byte[] file, RandomGenerator random) {
            var from = random.nextInt(file.length);
            return insert(file, random, Arrays.copyOfRange(file, from, random.nextInt(from, file.length) + 1));
        }
    },
    BROKEN_MARKUP {
        @Override
        byte[] damage(byte[] file, RandomGenerator random) {
            var piece = List.of(
                            "<", "</row>", "<c r=\"ZZZ9\">", "&amp", "&#0;", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "]]>")
                    .get(random.nextInt(7));
            return insert(file, random, ascii(piece));
        }
    };

    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.ISO_8859_1,
            Charset.forName("GB18030"),
            Charset.forName("Shift_JIS"));

    abstract byte[] damage(byte[] file, RandomGenerator random);

    /// Damages the file, or in half of the cases what is packed inside it.
    byte[] apply(byte[] file, RandomGenerator random) {
        if (file.length == 0) {
            return file;
        }
        if (Packing.isPacked(file) && random.nextBoolean()) {
            try {
                return Packing.changeInside(file, random, inside -> apply(inside, random));
            } catch (IOException | IllegalArgumentException e) {
                // its wrapping was damaged before
            }
        }
        return damage(file, random);
    }

    private static byte[] insert(byte[] file, RandomGenerator random, byte[] piece) {
        var at = random.nextInt(file.length + 1);
        return join(Arrays.copyOf(file, at), piece, Arrays.copyOfRange(file, at, file.length));
    }

    private static byte[] join(byte[]... pieces) {
        var joined = new ByteArrayOutputStream();
        for (var piece : pieces) {
            joined.writeBytes(piece);
        }
        return joined.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
