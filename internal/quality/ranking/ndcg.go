package ranking

import (
	"math"
	"slices"
)

// NDCG is the normalised discounted cumulative gain of the first k of an order
// of documents: 1 where no order is better, 0 where nothing relevant is among
// them. A grade g gains 2^g − 1, discounted by log2 of its place plus one; what
// has no grade gains nothing. NaN where no document has a grade above 0.
func NDCG(order []string, grades map[string]int, k int) float64 {
	var ideal []int
	for _, g := range grades {
		ideal = append(ideal, g)
	}
	slices.SortFunc(ideal, func(a, b int) int { return b - a })
	best := 0.0
	for i, g := range ideal[:min(k, len(ideal))] {
		best += gain(g, i)
	}
	if best == 0 {
		return math.NaN()
	}
	sum, seen := 0.0, map[string]bool{}
	for i, d := range order[:min(k, len(order))] {
		if !seen[d] { // a document named twice is not found twice
			sum += gain(grades[d], i)
		}
		seen[d] = true
	}
	return sum / best
}

// gain of a grade at a place counted from 0.
func gain(grade, place int) float64 {
	return (math.Exp2(float64(grade)) - 1) / math.Log2(float64(place)+2)
}
