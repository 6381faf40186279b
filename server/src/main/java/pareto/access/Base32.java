package pareto.access;

/// The alphabet of RFC 4648 that people can type and authenticator apps read.
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    /// @param bytes a multiple of five, so that nothing is left over
    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte each : bytes) {
            held = held << 8 | each & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(ALPHABET.charAt(held >> bits - 5 & 31));
            }
            held &= (1 << bits) - 1;
        }
        return text.toString();
    }

    /// In groups of four, for reading aloud.
    static String grouped(byte[] bytes) {
        return encode(bytes).replaceAll(".{4}(?=.)", "$0 ");
    }
}
