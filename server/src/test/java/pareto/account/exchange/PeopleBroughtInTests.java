package pareto.account.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What becomes of each row about a person or a relation.
class PeopleBroughtInTests extends FilesOfPeople {

    @Test
    void areAddedWithTheGroundOfTheirData() {
        AccountImport applied = director.take("contacts.csv", HEAD + GU + YAN);

        assertThat(Objects.requireNonNull(applied.counts()).of(Kind.CONTACTS, Status.NEW))
                .isEqualTo(2);
        assertThat(director.visitor.get(people("K1")).body()).contains("顾明阳", "设备部 部长", "严伯庸");
        assertThat(contacts()).contains("000-1234", "gu@hengyue.example");
        assertThat(director.visitor.get("/contacts?q=%E6%98%8E%E9%98%B3").body())
                .contains("顾明阳", "恒岳重工有限公司");
        assertThat(count("contact_consent where ground = 'consent'")).isEqualTo(2);
        assertThat(count("account_match_key where kind = 'contact'")).isEqualTo(3);
    }

    @Test
    void areTheSamePersonWhenTheyComeAgain() {
        director.take("contacts.csv", HEAD + GU + YAN);

        AccountImport again = director.compare("contacts.csv", HEAD + GU + YAN);
        AccountImport changed = director.take("contacts.csv", HEAD + "K1,顾 明阳,,,000-9999,,,2,,,,\n");

        assertThat(Objects.requireNonNull(again.counts()).of(Status.UNCHANGED)).isEqualTo(2);
        assertThat(Objects.requireNonNull(changed.counts()).of(Status.CHANGED)).isEqualTo(1);
        assertThat(contacts()).contains("000-9999", "设备部 部长").doesNotContain("000-1234");
        assertThat(count("contact")).isEqualTo(2);
        assertThat(count("account_match_key where kind = 'contact'")).isEqualTo(3);
    }

    @Test
    void areToldApartByPhoneAndMail() {
        director.take(
                "contacts.csv", HEAD + GU + GU.replace("000-1234", "000-5678").replace("gu@", "gu2@"));

        List<Verdict> verdicts = director.verdicts(director.compare(
                "contacts.csv",
                HEAD + "K1,顾明阳,,,000-5678,,,1,,,,\n" + "K1,顾明阳,,,,,,1,,,,\n" + "K2,顾明阳,,,000-5678,,,1,,,,\n"));

        assertThat(verdicts)
                .extracting(Verdict::status)
                .containsExactly(Status.CHANGED, Status.ASKING, Status.REJECTED);
        assertThat(reason(verdicts.get(1))).isEqualTo("account.exchange.asks.namesakes");
    }

    @Test
    void areAQuestionWhenEverythingButTheNameDiffers() {
        director.take("contacts.csv", HEAD + GU);

        List<Verdict> verdicts = director.verdicts(
                director.compare("contacts.csv", HEAD + "K1,顾明阳,,,000-7777,other@hengyue.example,,,,,,\n"));

        assertThat(reason(verdicts.getFirst())).isEqualTo("account.exchange.asks.otherReach");
    }

    @Test
    void areRejectedWithASentenceEach() {
        String whole = "K1,陶静,采购部,总监,000-1,a@b.example,评估,3,支持,同意,名片,2099-12-31\n";
        List<Verdict> verdicts = director.verdicts(director.compare(
                "contacts.csv",
                HEAD
                        + whole.replace("K1", "")
                        + whole.replace("K1", "K7")
                        + whole.replace("陶静", "")
                        + whole.replace("000-1", "打不通")
                        + whole.replace("a@b.example", "a.example")
                        + whole.replace("评估", "随便")
                        + whole.replace("评估", "")
                        + whole.replace(",3,", ",9,")
                        + whole.replace("支持", "还行")
                        + whole.replace("同意", "口头")
                        + whole.replace("同意", "")
                        + whole.replace("名片", "")
                        + whole.replace("2099-12-31", "2001-12-31")
                        + whole.replace("2099-12-31", "2099-13-31")
                        + whole.replace("同意,名片,2099-12-31", ",,")
                        + whole.replace("总监", "长".repeat(101))
                        + whole
                        + whole));

        assertThat(verdicts)
                .filteredOn(verdict -> verdict.status() == Status.REJECTED)
                .extracting(PeopleBroughtInTests::reason)
                .containsExactly(
                        "account.exchange.bad.personAccount",
                        "account.exchange.bad.account",
                        "account.exchange.bad.missing.CONTACTS.person",
                        "account.exchange.bad.phone",
                        "account.exchange.bad.email",
                        "account.exchange.bad.choice",
                        "account.exchange.bad.missing.CONTACTS.role",
                        "account.exchange.bad.influence",
                        "account.exchange.bad.choice",
                        "account.exchange.bad.choice",
                        "account.exchange.bad.ground",
                        "account.exchange.bad.source",
                        "account.exchange.bad.until",
                        "account.exchange.bad.day",
                        "account.exchange.bad.ground",
                        "account.exchange.bad.long",
                        "account.exchange.bad.twice");
        assertThat(verdicts).hasSize(18);
        assertThat(director.text(
                        director.upload(Map.of("a.csv", HEAD.getBytes(UTF_8))).address()))
                .contains("Where a cell is empty");
    }

    @Test
    void haveRelationsThatMakeSenseOnly() {
        director.take("contacts.csv", HEAD + GU + YAN + GU.replace("K1,顾明阳", "K2,贺川"));
        director.take("relations.csv", "甲客户编码,甲,关系,乙客户编码,乙\nK1,顾明阳,汇报给,K1,严伯庸\n");

        List<Verdict> verdicts = director.verdicts(director.compare("relations.csv", """
                甲客户编码,甲,关系,乙客户编码,乙,起,止
                K1,顾明阳,汇报给,K1,严伯庸,,
                K1,严伯庸,汇报给,,顾明阳,,
                ,顾明阳,认识,,严伯庸,,
                K1,顾明阳,认识,K1,顾明阳,,
                K1,顾明阳,认识,K2,无名氏,,
                K1,顾明阳,认识,K2,,,
                K1,顾明阳,,K2,贺川,,
                K1,顾明阳,喜欢,K2,贺川,,
                K1,顾明阳,认识,K2,贺川,2099-01-01,
                K1,顾明阳,认识,K2,贺川,2020-01-01,2019-01-01
                K1,顾明阳,认识,K2,贺川,2020-01-01,
                K1,顾明阳,认识,K2,贺川,2020-01-01,
                K1,顾明阳,汇报给,K2,贺川,,
                """));

        assertThat(verdicts)
                .extracting(
                        verdict -> verdict.reason() == null ? verdict.status().name() : reason(verdict))
                .containsExactly(
                        "UNCHANGED",
                        "account.exchange.bad.superiorCircle",
                        "account.exchange.bad.personAccount",
                        "account.exchange.bad.selfRelated",
                        "account.exchange.bad.person",
                        "account.exchange.bad.missing.RELATIONS.to",
                        "account.exchange.bad.missing.RELATIONS.relation",
                        "account.exchange.bad.choice",
                        "account.exchange.bad.future",
                        "account.exchange.bad.ends",
                        "NEW",
                        "account.exchange.bad.relatedTwice",
                        "account.exchange.bad.superiors");
    }

    private String contacts() {
        return director.visitor.get(Exchanger.PAGE + "/contacts.csv").body();
    }

    private static String reason(Verdict verdict) {
        return Objects.requireNonNull(verdict.reason()).key();
    }
}
