package names_test

import (
	"testing"

	"naru/internal/names"
)

// Whatever is printed as a name can be read, and two forms are as alike as they
// are the other way round.
func FuzzCompare(f *testing.F) {
	for _, pair := range [][2]string{{"최서리", "Seori Choi"}, {"Su-kyoung Kim", "Sookyung Kim"}, {"Choi, S.", "S Choi"}, {"Ch'oe Sŏ-ri", "崔書理"},
		{"van der Berg, J.", "Jan van der Berg"}, {"ŏŭŏŭ Lee", "이\x00"}, {"(((", ",,,"}, {"남궁민수", "Nam Gung Min Su"}, {"Dr. Dr. PhD", "박사 교수"}} {
		f.Add(pair[0], pair[1])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		one, other := names.Parse(a), names.Parse(b)
		v, r := one.Compare(other)
		w, q := other.Compare(one)
		if v != w || v != names.No && r != q {
			t.Errorf("%q against %q is %d %s, the other way round %d %s", a, b, v, r, w, q)
		}
		if v != names.No && !common(one.Keys(), other.Keys()) {
			t.Errorf("%q and %q are alike (%s) but have no key in common", a, b, r)
		}
		if again := names.Clean(names.Clean(a)); again != names.Clean(a) {
			t.Errorf("cleaning %q twice gives %q after %q", a, again, names.Clean(a))
		}
		names.IsOrganisation(a)
	})
}
