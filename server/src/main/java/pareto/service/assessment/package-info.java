/// Who used up the time of a promise that was broken, and how well departments, cities and people do what they promised
/// each other (绿色通道考核), month by month.
@NullMarked
package pareto.service.assessment;

import org.jspecify.annotations.NullMarked;
