// Package ranking tells how good the order of results is: it holds queries with
// documents graded by reading them, and computes nDCG, the standard measure of
// graded retrieval (Järvelin and Kekäläinen, 2002).
package ranking
