package evidence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"naru/internal/pattern"
)

// particlesBefore are what stands between a noun and the number that is said of
// it; longer ones first.
var particlesBefore = []string{"으로는", "에서는", "이라고", "에게는", "의 수는", "의 수가", " 수는", " 수가", " 수도", "수는", "수가", "에는", "에서", "으로", "까지", "부터", "이고", "이며",
	"은", "는", "이", "가", "도", "의", "을", "를", "만", "중", "로", "에", "과", "와"}

// lead are words before a number that say nothing of what it counts.
var lead = wordSet(`약 총 모두 대략 거의 무려 각각 전년 대비 전월 동기 최대 최소 평균 불과 겨우 이미 현재 기준 말 초 또는 및 등 그중 이중 월 연 주 전체 합계 총계 누적 연간 매년 매월 지난해 작년 올해 금년 당시 이후 이전 동안 사이 전 후 같은 기간 해 중 가운데 다시 더 또 한편 특히 반면 그러나 따라서 이는 이것은 그 이 무려 하루 한 달 중에서 남짓 가량`)

// predicates are what a noun phrase cannot reach back over: words that end a clause.
var clauseEnds = pattern.New(`(?:하여|하고|하며|했고|았고|었고|렸고|졌고|했으며|하였고|하였으며|이며|이고|으며|면서|지만|는데|되어|되고|되며|됐고|였고|였으며|이었고|에서|부터|까지|따르면|따라|통해|위해|대비|기준|현재|결과|보다|한|된|인|던)$`)

// conditions are how a clause ends that says on what a figure hangs, or what led to
// it: 늘어나면 2.5%의, 40.5%에 그쳐.
var conditions = pattern.New(`(?:하면|되면|나면|다면|으면|이라면|지면|[가오보]면|그쳐|달해|이르러|(?:늘|줄)어|(?:높|낮|많|적)아|하여|되어|면서|(?:늘어|높아|낮아|떨어|줄어)[난든진]|(?:증가|감소|상승|하락|급증)한|오른|내린|넘는|넘은|달하는|이르는)$`)

// figureBefore is the unit of a figure that a space parts from its number: 85만 원에서.
var figureBefore = pattern.New(`^(?:원|명|건|가구|달러|개|곳|개국|세대|퍼센트)(?:에서|으로|로|이며|이고|이|은|보다|까지|부터)?$`)

// keepEnd are words that end like a clause and are nouns.
var keepEnd = wordSet(`외국인 중국인 베트남인 한국인 내국인 미국인 일본인 태국인 노인 성인 개인 타인 법인 본인 무한 제한 권한 기한 북한 남한 구직인 외국국적동포 장애인 부인 여인 상인 군인 시민 주민 이주민 원인 요인 확인 승인 인정한 현지인 귀화인 필리핀인 네팔인 몽골인
	국가 허가 인가 평가 물가 증가 단가 전문가 활동가 휴가 추가 참가 자가 대가 주가 농가 상가 원가 나이 차이 아이 어린이 높이 길이 사이 놀이`)

// whatKorean gives what a figure at a place of a Korean sentence counts.
func whatKorean(s string, from int, all []dated) (what, base string) {
	head := s[:from]
	// After the last mark, number or date nothing before it belongs to the phrase.
	for _, d := range all {
		if d.to <= from && d.to <= len(head) {
			rest := s[d.to:from]
			if end := strings.IndexByte(rest, ' '); end >= 0 && hangulFirst(rest) {
				rest = rest[end:] // what is written on to a date is its particle: 2023년에는 0.72명
			}
			head = strings.Repeat(" ", from-len(rest)) + rest
		}
	}
	head = withoutBrackets(head)
	if k := strings.LastIndexFunc(head, isMark); k >= 0 {
		mark, size := utf8.DecodeRuneInString(head[k:])
		rest := head[k+size:]
		if (mark == '(' || mark == '[') && strings.Trim(rest, " +-–−△▲약") == "" {
			// 산업생산(0.6%, 전월대비): what stands before the bracket.
			rest = strings.TrimRight(head[:k], " *")
			if q := strings.LastIndexFunc(rest, isMark); q >= 0 {
				_, size := utf8.DecodeRuneInString(rest[q:])
				rest = rest[q+size:]
			}
		}
		head = rest
	}
	words := strings.Fields(head)
	for len(words) > 0 && (lead[strings.Trim(words[len(words)-1], "~∼")] || strings.HasSuffix(words[len(words)-1], "보다")) {
		words = words[:len(words)-1]
	}
	if len(words) == 0 || strings.ContainsFunc(words[len(words)-1], unicode.IsDigit) || conditions.MatchString(words[len(words)-1]) {
		return "", ""
	}
	if len(words) > 1 && figureBefore.MatchString(words[len(words)-1]) && strings.ContainsFunc(words[len(words)-2], unicode.IsDigit) {
		return "", ""
	}
	// A share: 체류외국인은 전체 인구의 4.9%.
	last := words[len(words)-1]
	if bare, ok := strings.CutSuffix(last, "의"); ok && bare != "" {
		k := phraseStart(words)
		base = strings.Join(append(append([]string{}, words[k:len(words)-1]...), bare), " ")
		rest := words[:k]
		for len(rest) > 0 && lead[rest[len(rest)-1]] {
			rest = rest[:len(rest)-1]
		}
		if len(rest) > 0 && isTopic(rest[len(rest)-1]) {
			j := phraseStart(rest)
			what = strip(strings.Join(rest[j:], " "))
		}
		return tidyWhat(what), tidyWhat(base)
	}
	k := phraseStart(words)
	what = tidyWhat(strip(strings.Join(words[k:], " ")))
	// 외국인근로자 중 여성이: of whom is said first.
	for i := k; i < len(words)-1; i++ {
		if words[i] == "중" || words[i] == "가운데" {
			return tidyWhat(strip(strings.Join(words[i+1:], " "))), tidyWhat(strip(strings.Join(words[k:i], " ")))
		}
	}
	return what, ""
}

func hangulFirst(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Hangul, r)
}

// isMark tells marks that no noun phrase reaches over.
func isMark(r rune) bool {
	return strings.ContainsRune(",;:()[]{}“”\"‘’'「」『』<>→⇒", r)
}

// withoutBrackets leaves out what stands in brackets that are closed:
// 비전문취업(E-9) 근로자, 체류외국인(등록외국인 포함).
func withoutBrackets(text string) string {
	var out []byte
	var open []int // where brackets begin in out
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '(' || c == '[':
			open = append(open, len(out))
			out = append(out, c)
		case (c == ')' || c == ']') && len(open) > 0:
			out, open = out[:open[len(open)-1]], open[:len(open)-1]
		default:
			out = append(out, c)
		}
	}
	return string(out)
}

// isTopic tells a word with the particle of a subject or topic.
func isTopic(word string) bool {
	for _, p := range []string{"은", "는", "이", "가"} {
		if strings.HasSuffix(word, p) && utf8.RuneCountInString(word) > 1 {
			return true
		}
	}
	return false
}

// describes tells an adjective, which belongs to the noun behind it: 낮은 임금.
func describes(word string) bool {
	switch word {
	case "높은", "낮은", "많은", "적은", "작은", "같은", "젊은", "짧은", "좁은", "넓은", "나쁜", "좋은", "새로운":
		return true
	}
	return false
}

// maxPhrase is how many words back a noun phrase may reach.
const maxPhrase = 5

// phraseStart gives where the noun phrase at the end of words begins.
func phraseStart(words []string) int {
	k := len(words) - 1
	for k > 0 && len(words)-k < maxPhrase {
		w := words[k-1]
		if strings.ContainsFunc(w, unicode.IsDigit) || lead[w] && w != "전체" && w != "총" && w != "중" && w != "가운데" || !keepEnd[w] && (clauseEnds.MatchString(w) || isTopic(w) && !keepEnd[w] && !describes(w) || strings.HasSuffix(w, "를") || strings.HasSuffix(w, "을") || strings.HasSuffix(w, "으로") || strings.HasSuffix(w, "에")) {
			break
		}
		k--
	}
	return k
}

// strip takes the particle off a noun phrase.
func strip(phrase string) string {
	for _, p := range particlesBefore {
		bare, ok := strings.CutSuffix(phrase, p)
		if !ok || utf8.RuneCountInString(strings.TrimSpace(bare)) < 2 || keepEnd[lastField(phrase)] {
			continue
		}
		return strings.TrimSpace(bare)
	}
	return phrase
}

func lastField(s string) string {
	f := strings.Fields(s)
	if len(f) == 0 {
		return ""
	}
	return f[len(f)-1]
}

// tidyWhat leaves out what is no name of anything.
func tidyWhat(what string) string {
	what = strings.Trim(strings.Join(strings.Fields(what), " "), " -–~·.,*○◦ㅇ")
	if n := utf8.RuneCountInString(what); n < 2 || n > 60 {
		return ""
	}
	switch what {
	case "높은", "낮은", "많은", "적은", "큰", "작은", "기존", "따라", "평균", "예상", "실적", "최대", "최소", "향한", "달하는", "넘는", "되는", "있는", "없는", "같은", "해당", "대한", "경우", "때문", "나머지", "가장", "매우", "특히", "전월", "전년도", "당시", "당해", "동기", "관련",
		"전체", "이들", "이는", "그것", "이것", "이 중", "그중", "결과", "현재", "기준", "합계", "이상", "이하", "정도", "비율", "비중", "수준", "규모", "대비", "전년", "이", "그":
		return ""
	}
	if !strings.ContainsFunc(what, unicode.IsLetter) {
		return ""
	}
	return what
}
