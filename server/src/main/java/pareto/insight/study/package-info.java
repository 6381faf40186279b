/// The standing analyses (专题分析), each worked out after every import and kept account by account: how accounts develop,
/// who has left, how they buy, what agents and managers bring, what they cost and are worth, what would be without
/// them.
/// A *study* is one of them; a *scope* is what it looks at: one account, one with what stands under it, those chosen
/// as in the portfolio, or all that the reader may see. Sums run over what the reader may see, so that none tells more.
/// Modules that know more than this one declare studies of their own as a [StudyView].
@NullMarked
@NamedInterface("study")
package pareto.insight.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
