package pareto.access;

import gg.jte.Content;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// What an authenticator app needs to know, to scan or to type.
record Enrolment(String address, String secret) {

    static Enrolment of(byte[] secret, String login) {
        String label =
                URLEncoder.encode("Pareto:" + login, StandardCharsets.UTF_8).replace("+", "%20");
        return new Enrolment(
                "otpauth://totp/" + label + "?secret=" + Base32.encode(secret) + "&issuer=Pareto",
                Base32.grouped(secret));
    }

    Content qr() {
        return new QrSvg(address);
    }
}
