package pareto.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import pareto.testing.OpenIdProvider;
import pareto.testing.Visitor;

/// People come in by the account they have at their company.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SigningInByCompanyAccountTests extends ACompanyWithItsOwnSignIn {

    private static final Pattern NONCE = Pattern.compile("(?<=[?&]nonce=)[^&]*");

    @Test
    @Order(1)
    void saysInOneSentenceThatTheProviderIsAway() {
        assertThat(visitor.get("/sign-in").body()).contains("Sign in with Hengchuan account");
        assertThat(visitor.get(Visitor.goal(visitor.get("/sign-in/provider"))).body())
                .contains("does not answer just now");
    }

    @Test
    void opensTheHouseForSomeoneInvited() {
        IdentityId who = invite(Role.MANAGER);
        assertThat(Visitor.goal(signIn(account))).isEqualTo("/");
        assertThat(visitor.get("/me").body()).contains(login, "Disconnect company account");
        assertThat(audited(who)).containsSubsequence("access.did.providerLinked", "access.did.signedInByProvider");
    }

    @Test
    void comesBackToTheWantedPageInANewSession() {
        invite(Role.MANAGER);
        visitor.get("/me?done=name");
        visitor.get("/sign-in");
        String before = visitor.cookie("JSESSIONID");
        assertThat(Visitor.goal(signIn(account))).startsWith("/me?done=name");
        assertThat(visitor.cookie("JSESSIONID")).isNotEqualTo(before);
    }

    @Test
    void knowsTheAccountAgainUnderAnotherAddress() {
        invite(Role.MANAGER);
        signIn(account);
        PROVIDER.with(account, Map.of("email", "married-" + login, "email_verified", true));
        visitor = new Visitor(port);
        assertThat(Visitor.goal(signIn(account))).isEqualTo("/");
    }

    @Test
    void makesNobody() {
        long before = people();
        assertThat(refusal(signIn(account))).contains("Nobody here was invited");
        assertThat(people()).isEqualTo(before);
        assertThat(latestRefusal()).isEqualTo("unknown");
    }

    @Test
    void doesNotBelieveAnAddressNobodyVerified() {
        invite(Role.MANAGER);
        PROVIDER.with(account, Map.of("email", login, "email_verified", false));
        assertThat(refusal(signIn(account))).contains("Nobody here was invited");
        assertThat(latestRefusal()).isEqualTo("unverified");
    }

    /// The sign for kelvin is a small k in lower case.
    @Test
    void isNotFooledByLettersThatBecomeOthersInLowerCase() {
        actors.system("test", () -> identities.add("林知夏", "k" + login, Role.MANAGER));
        PROVIDER.with(account, Map.of("email", "\u212a" + login, "email_verified", true));
        assertThat(refusal(signIn(account))).contains("Nobody here was invited");
    }

    @Test
    void doesNotGiveANamesakeWhatIsSomebodyElses() {
        invite(Role.MANAGER);
        signIn(account);
        String namesake = "namesake-" + UUID.randomUUID();
        PROVIDER.with(namesake, Map.of("email", login, "email_verified", true));
        visitor = new Visitor(port);
        assertThat(refusal(signIn(namesake))).contains("Nobody here was invited");
        assertThat(latestRefusal()).isEqualTo("taken");
    }

    @Test
    void takesANewAccountAfterANewInvitation() {
        IdentityId who = invite(Role.MANAGER);
        signIn(account);
        String moved = "moved-" + UUID.randomUUID();
        PROVIDER.with(moved, Map.of("email", login, "email_verified", true));
        actors.system("test", () -> identities.link(who));
        visitor = new Visitor(port);
        assertThat(Visitor.goal(signIn(moved))).isEqualTo("/");
    }

    @Test
    void connectsAnAccountOfAnyAddressForWhoeverAsks() {
        connect(signedInByPassword(), account, "providerLinked");
        visitor = new Visitor(port);
        assertThat(Visitor.goal(signIn(account))).isEqualTo("/second-factor");
    }

    @Test
    void connectsNothingThatIsSomebodyElses() {
        connect(signedInByPassword(), account, "providerLinked");
        Visitor other = signedInByPassword();
        connect(other, account, "providerTaken");
        assertThat(other.get("/me?done=providerTaken").body()).contains("you have connected another one");
    }

    @Test
    void connectsNothingUnasked() {
        visitor = signedInByPassword();
        assertThat(refusal(signIn(account))).contains("Nobody here was invited");
        assertThat(visitor.get("/me").body()).contains("Connect company account");
    }

    @Test
    void staysShutForThoseWhoHaveLeft() {
        IdentityId who = invite(Role.MANAGER);
        signIn(account);
        actors.system("test", () -> identities.end(who));
        assertThat(Visitor.goal(visitor.get("/me"))).isEqualTo("/sign-in");
        assertThat(refusal(signIn(account))).contains("Nobody here was invited");
        assertThat(latestRefusal()).isEqualTo("ended");
    }

    @Test
    void leavesTheSecondFactorToParetoUnlessTheProviderSawOne() {
        invite(Role.DIRECTOR);
        PROVIDER.with(account, Map.of("email", login, "email_verified", true, "amr", List.of("pwd")));
        assertThat(Visitor.goal(signIn(account))).isEqualTo("/second-factor");
        assertThat(Visitor.goal(visitor.get("/me"))).isEqualTo("/second-factor");
        PROVIDER.with(account, Map.of("email", login, "email_verified", true, "amr", List.of("pwd", "mfa")));
        visitor = new Visitor(port);
        assertThat(Visitor.goal(signIn(account))).isEqualTo("/");
        assertThat(visitor.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void asksWithACodeChallengeANonceAndOneAddressToComeBackTo() {
        assertThat(question("/sign-in/provider?redirect_uri=https://evil.example&back=//evil.example&action=x"))
                .startsWith(PROVIDER.issuer() + "/oauth2/authorize?")
                .contains("response_type=code", "code_challenge_method=S256", "nonce=", "state=")
                .contains("&redirect_uri=" + home() + "/sign-in/provider/back&")
                .doesNotContain("evil");
    }

    @Test
    void leadsNowhereElseAfterwards() {
        invite(Role.MANAGER);
        URI back = PROVIDER.signIn(question("/sign-in/provider"), account);
        HttpResponse<String> answer =
                visitor.get(path(back) + "&redirect_uri=https://evil.example&continue=//evil.example");
        assertThat(Visitor.goal(answer)).isEqualTo("/");
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("evil");
    }

    @Test
    void takesAnAnswerOnce() {
        invite(Role.MANAGER);
        URI back = PROVIDER.signIn(question("/sign-in/provider"), account);
        assertThat(Visitor.goal(visitor.get(path(back)))).isEqualTo("/");
        assertThat(refusal(visitor.get(path(back)))).contains("did not come back whole");
        assertThat(latestRefusal()).isEqualTo("state");
    }

    @Test
    void takesNoAnswerToAQuestionOfAnotherBrowser() {
        invite(Role.MANAGER);
        URI back = PROVIDER.signIn(question("/sign-in/provider"), account);
        Visitor victim = new Visitor(port);
        victim.get("/sign-in/provider");
        assertThat(Visitor.goal(victim.get(path(back)))).isEqualTo("/sign-in?refused=astray");
        assertThat(Visitor.goal(victim.get("/me"))).isEqualTo("/sign-in");
    }

    @Test
    void takesNoCodeThatAnotherBrowserAskedFor() {
        invite(Role.MANAGER);
        String stolen = parameter(PROVIDER.signIn(question("/sign-in/provider"), account), "code");
        Visitor thief = new Visitor(port);
        String state = parameter(URI.create(question(thief, "/sign-in/provider")), "state");
        assertThat(Visitor.goal(thief.get("/sign-in/provider/back?code=" + stolen + "&state=" + state)))
                .isEqualTo("/sign-in?refused=astray");
        assertThat(latestRefusal()).isEqualTo("invalid_grant");
    }

    @Test
    void takesNoTokenWithAnotherNonce() {
        invite(Role.MANAGER);
        String changed = NONCE.matcher(question("/sign-in/provider")).replaceAll("another");
        assertThat(refusal(visitor.get(path(PROVIDER.signIn(changed, account)))))
                .contains("did not come back whole");
        assertThat(latestRefusal()).isEqualTo("invalid_nonce");
    }

    @Test
    void takesNoAnswerOfAnotherProvider() {
        invite(Role.MANAGER);
        URI back = PROVIDER.signIn(question("/sign-in/provider"), account);
        assertThat(refusal(visitor.get(path(back).replaceAll("&iss=[^&]*", "") + "&iss=https://evil.example")))
                .contains("did not come back whole");
        assertThat(latestRefusal()).isEqualTo("issuer");
    }

    @Test
    void saysSoWhenTheProviderRefuses() {
        String state = parameter(URI.create(question("/sign-in/provider")), "state");
        assertThat(refusal(visitor.get("/sign-in/provider/back?error=access_denied&state=" + state)))
                .contains("sign-in said no");
        assertThat(latestRefusal()).isEqualTo("access_denied");
    }

    @Test
    void endsAtTheProviderTooWhenLeaving() {
        invite(Role.MANAGER);
        signIn(account);
        visitor.get("/me");
        HttpResponse<String> left = visitor.post("/sign-out", Map.of());
        String next = left.headers().firstValue("Refresh").orElse("").replaceFirst("0; url=", "");
        assertThat(next)
                .startsWith(PROVIDER.issuer() + "/connect/logout?id_token_hint=")
                .endsWith("&post_logout_redirect_uri=" + OpenIdProvider.encode(home() + "/sign-in"));
        assertThat(Visitor.goal(visitor.get("/me"))).isEqualTo("/sign-in");
    }
}
