package evidence

import "strings"

// rangeOf tells whether a number is the end of a range: high, it is its upper
// bound and low the other; or its lower one.
func rangeOf(s string, nums []number, i int) (low number, high, ok bool) {
	if i > 0 && areRange(s, nums[i-1], nums[i]) {
		return nums[i-1], true, true
	}
	if i+1 < len(nums) && areRange(s, nums[i], nums[i+1]) {
		return nums[i], false, true
	}
	return low, false, false
}

// areRange tells whether two numbers are the ends of a range. Both are counted in one
// unit: by 14% to 11,200 cases is none.
func areRange(s string, low, high number) bool {
	between := s[low.to:high.from]
	if low.looksLikeYear() || !joins(between, s[:low.from]) {
		return false
	}
	return !strings.Contains(between, "%") || unitAfter(s, high).unit == UnitPercent
}

// joins tells what stands between the ends of a range. "to" makes one only where
// nothing says that something went from one to the other.
func joins(between, head string) bool {
	t := strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(strings.TrimSpace(between), "%"), "명"))
	switch t {
	case "~", "∼", "～", "–", "-", "—", "내지":
		return !strings.Contains(between, "\n\n")
	case "to":
		head = strings.ToLower(strings.TrimSpace(head))
		return !strings.HasSuffix(head, "from") && !strings.HasSuffix(head, "by")
	case "and":
		return strings.HasSuffix(strings.ToLower(strings.TrimSpace(head)), "between")
	}
	return false
}

func (n number) plainOrDecimal() bool { return !n.grouped && !n.scaled }

// scaleOf gives by how much a scale behind a number multiplies it.
func scaleOf(s string, n number) float64 {
	d, ok := digits(s, n.from)
	if !ok || d.value == 0 {
		return 1
	}
	return n.value / d.value
}
