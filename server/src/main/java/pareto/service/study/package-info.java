/// How accounts are served (服务分析), one of the standing analyses: what they asked for, whether promises were kept, who
/// used up the time of those that were not, and what customers think. Worked out from the records whenever it is asked
/// for, of the requests the reader may see and of no others.
@NullMarked
package pareto.service.study;

import org.jspecify.annotations.NullMarked;
