package pareto.analysis.ledger.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import pareto.analysis.ledger.format.RawRecord;

class RecognitionTests {

    @Test
    void namesTheHeaderAsItsReason() {
        Guess guess = guess("客户编码,客户名称,订单号,下单日期,金额", "C1,青岚制造,D1,2025-01-13,10.5");

        assertThat(guess.columns().getFirst().column()).isEqualTo(Column.ACCOUNT);
        assertThat(guess.columns().getFirst().reason()).isEqualTo(new ColumnGuess.Reason("表头“客户编码”", "header “客户编码”"));
        assertThat(guess.toMapping().header()).isEqualTo(1);
        assertThat(guess.toMapping().currency()).isEqualTo("CNY");
        assertThat(guess.questions()).containsExactly(Question.CURRENCY);
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void isNotHeldUpByACellOfAMillionCharacters() {
        String cell = "客".repeat(1_000_000);

        assertThat(guess("客户编码,下单日期,金额," + cell, "C1,2025-01-13,10.5,x", cell + ",2025-01-14,9,x")
                        .toMapping()
                        .columns())
                .containsEntry(Column.ACCOUNT, 0);
    }

    @Test
    void readsTraditionalChineseHeaders() {
        Guess guess = guess("客戶編碼,客戶名稱,訂單編號,訂單日期,數量,單價,幣種", "C1,青嵐製造,D1,2025-01-13,2,10.5,新台幣");

        assertThat(guess.toMapping().columns())
                .isEqualTo(Map.of(
                        Column.ACCOUNT,
                        0,
                        Column.ACCOUNT_NAME,
                        1,
                        Column.ORDER,
                        2,
                        Column.DATE,
                        3,
                        Column.QUANTITY,
                        4,
                        Column.PRICE,
                        5,
                        Column.CURRENCY,
                        6));
        assertThat(guess.toMapping().currency()).isEqualTo("TWD");
    }

    @Test
    void takesUnitsFromHeaders() {
        Guess guess = guess("客户,日期,金额（万元）,成本(千元)", "青岚制造,2025-01-13,1.5,12");

        assertThat(guess.toMapping().factors()).isEqualTo(Map.of(Column.AMOUNT, 10_000L, Column.COST, 1_000L));
        assertThat(guess.questions()).isEmpty();
    }

    @Test
    void asksWhenDayAndMonthCannotBeToldApart() {
        assertThat(guess("customer,date,amount USD", "A,03/04/2025,1", "B,05/06/2025,2")
                        .questions())
                .contains(Question.DATE_ORDER);
    }

    @Test
    void seesTheOrderOfDayAndMonthWhereOneDateTellsIt() {
        Guess guess = guess("customer,date,amount", "A,03/04/2025,$1", "B,05/16/2025,$2");

        assertThat(guess.toMapping().dateOrder()).isEqualTo(DateOrder.MDY);
        assertThat(guess.toMapping().currency()).isEqualTo("USD");
        assertThat(guess.questions()).isEmpty();
    }

    @Test
    void asksForWhatIsMissing() {
        assertThat(guess("colour,shape", "red,round", "blue,square").questions())
                .contains(Question.ACCOUNT, Question.DATE, Question.AMOUNT, Question.CURRENCY);
    }

    @Test
    void missingAccountsAreNoMergedCells() {
        Guess guess = guess(
                "customer,order,date,amount",
                "A,1,2025-01-13,1",
                ",2,2025-01-13,1",
                "B,3,2025-01-14,1",
                "B,3,2025-01-14,2",
                ",4,2025-01-14,1");

        assertThat(guess.toMapping().fillDown()).isEmpty();
    }

    @Test
    void mappingsCanBeTypedByHeaderAndByNumber() {
        Guess guess = guess("a,b,c,d", "X1,2025-01-13,77,O1", "X2,2025-01-13,78,O2");

        assertThat(Mapping.parse("account=1,date=2,amount=c,order=d", guess).columns())
                .isEqualTo(Map.of(Column.ACCOUNT, 0, Column.DATE, 1, Column.AMOUNT, 2, Column.ORDER, 3));
        assertThat(Mapping.parse("account=d", guess).columns()).containsEntry(Column.ACCOUNT, 3);
    }

    @Test
    void wrongMappingsAreAnsweredWithASentence() {
        Guess guess = guess("a,b", "X1,2025-01-13");

        assertThatThrownBy(() -> Mapping.parse("account=z", guess))
                .hasMessage("The file has no column “z”; it has a, b.");
        assertThatThrownBy(() -> Mapping.parse("kunde=a", guess))
                .hasMessageStartingWith("“kunde” is no column Pareto knows");
        assertThatThrownBy(() -> Mapping.parse("account", guess)).hasMessageContaining("has no “=”");
    }

    private static Guess guess(String... lines) {
        List<RawRecord> records = new ArrayList<>();
        for (String line : lines) records.add(new RawRecord(records.size() + 1L, line.split(",", -1)));
        return Recognition.of(records);
    }
}
