package pareto.account.exchange;

import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import pareto.account.contact.Attitude;
import pareto.account.contact.DecisionRole;
import pareto.account.contact.Ground;
import pareto.account.contact.RelationKind;
import pareto.account.exchange.Cells.Vocabulary;
import pareto.shell.Messages;
import pareto.shell.Text;
import pareto.shell.format.Formats;
import pareto.shell.format.Language;

/// The words that files use for what can be chosen: those of the pages in both languages, and some more.
@Component
class Words {

    private static final Map<DecisionRole, String> ROLES = Map.of(
            DecisionRole.APPROVES, "批准,批准人",
            DecisionRole.DECIDES, "决定,决策人",
            DecisionRole.EVALUATES, "评估人,evaluator",
            DecisionRole.USES, "使用人,用户,user",
            DecisionRole.BLOCKS, "否决,否决人,blocks",
            DecisionRole.INTRODUCES, "引荐人,introducer");
    private static final Map<Attitude, String> ATTITUDES =
            Map.of(Attitude.SUPPORTS, "support,赞成", Attitude.NEUTRAL, "一般", Attitude.OPPOSES, "oppose,不支持");
    private static final Map<Ground, String> GROUNDS =
            Map.of(Ground.CONSENT, "同意,本人同意", Ground.CONTRACT, "合同,contract", Ground.PUBLIC, "公开,public");
    private static final Map<RelationKind, String> RELATIONS = Map.of(
            RelationKind.REPORTS_TO, "汇报,汇报给,上级,reports to",
            RelationKind.INFLUENCES, "影响,influences",
            RelationKind.KNOWS, "认识,knows",
            RelationKind.RELATED, "亲属,related",
            RelationKind.ALUMNI, "校友,alumni",
            RelationKind.REFERRED_BY, "引荐人,由其引荐,referred by");

    final Vocabulary<DecisionRole> roles;
    final Vocabulary<Attitude> attitudes;
    final Vocabulary<Ground> grounds;
    final Vocabulary<RelationKind> relations;
    private final Messages messages;

    Words(Messages messages) {
        this.messages = messages;
        this.roles = vocabulary(DecisionRole.class, ROLES, role -> "account.contact.role." + role);
        this.attitudes = vocabulary(Attitude.class, ATTITUDES, attitude -> "account.contact.attitude." + attitude);
        this.grounds = vocabulary(Ground.class, GROUNDS, ground -> "account.contact.ground." + ground);
        this.relations = vocabulary(RelationKind.class, RELATIONS, kind -> "account.exchange.relation." + kind);
    }

    private <E extends Enum<E>> Vocabulary<E> vocabulary(Class<E> type, Map<E, String> more, Function<E, String> key) {
        Map<E, String> words = new EnumMap<>(type);
        for (E value : type.getEnumConstants()) {
            StringBuilder all = new StringBuilder();
            for (Language language : Language.values()) {
                String word = messages.say(Text.of(key.apply(value)), new Formats(language, ZoneOffset.UTC));
                all.append(word).append(',');
            }
            words.put(value, all.append(more.getOrDefault(value, value.name())).toString());
        }
        return Vocabulary.of(words);
    }
}
