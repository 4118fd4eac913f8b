package evidence

import (
	"strings"

	"naru/internal/pattern"
)

// nouns are what English text counts, in the plural, and what of.
var nouns = func() map[string]Unit {
	m := map[string]Unit{}
	for unit, words := range map[Unit]string{
		UnitPerson: `people persons migrants immigrants emigrants refugees workers foreigners nationals residents students women men girls boys children
			respondents participants applicants citizens employees seekers returnees spouses trainees seafarers fishers victims inhabitants individuals adults
			youth youths minors teachers professionals entrants overstayers detainees visitors travellers travelers tourists newcomers labourers laborers brides
			deaths births graduates learners pupils caregivers nurses doctors crew interviewees informants members fathers mothers parents evacuees defectors
			passengers beneficiaries deportees naturalisations naturalizations noncitizens non-citizens asylum-seekers patients researchers staff officials volunteers`,
		UnitHousehold: `households families couples dwellings`,
		UnitCase: `cases applications permits visas complaints claims petitions marriages divorces arrivals departures entries exits crossings removals deportations
			returns inspections violations incidents offences offenses arrests accidents contracts consultations interviews infections admissions transactions cards certificates licences licenses`,
		UnitBusiness: `firms companies enterprises businesses employers establishments workplaces manufacturers farms agencies recruiters`,
		UnitCountry:  `countries`,
		UnitCount: `schools universities institutions centres centers municipalities districts villages jobs vacancies organisations organizations facilities shelters
			hospitals projects`,
	} {
		for _, w := range strings.Fields(words) {
			m[w] = unit
		}
	}
	return m
}()

// notBetween are words that never stand between a number and what it counts.
var notBetween = wordSet(`of in on at to for from by with and or but than as is are was were be been being has have had will would can could may might must
	shall should that which who whom whose when where while the a an this these those per about into over under between during since until after before
	percent cent times years year months month days day hours weeks not no more less fewer if then them they it he she we you i s t having left went came said found felt moved made used took per`)

func wordSet(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// ofPeople are the names of peoples: 7.1 million Venezuelans.
var ofPeople = pattern.New(`^[A-Z][a-z]{2,}(?:ans|ese|inos|ghans|nepalis|akis|eshis|epalis|hais|oles|urks|edes|anes)$`)

// maxBetween is how many words may stand between a number and what it counts:
// 4,656 newly registered foreign seasonal workers.
const maxBetween = 5

// counted reads what a number counts in English: the words up to the last of the
// nouns that stand together. Brackets between are passed over: workers (E-9).
func counted(s string, at int) unitAt {
	i, words := at, 0
	var out unitAt
	for words <= maxBetween {
		k := skipOne(s, i)
		if k < len(s) && s[k] == ',' && words > 0 && out.size == 0 {
			k = skipOne(s, k+1) // 1,200 low-paid, foreign workers
		}
		if k < len(s) && s[k] == '(' && words > 0 {
			end := strings.IndexByte(s[k:], ')')
			if end < 0 || end > 12 {
				break
			}
			i = k + end + 1
			continue
		}
		if k == i && words > 0 || k == at && words == 0 && k < len(s) && isLetter(s[k]) {
			break // 3rd, 9month
		}
		end := k
		for end < len(s) && (isLetter(s[end]) || end > k && isDigit(s[end]) && strings.IndexByte(s[k:end], '-') > 0 || end > k && (s[end] == '-' || strings.HasPrefix(s[end:], "’") || s[end] == '\'') || s[end] >= 0x80 && end > k) {
			end++
		}
		for end > k && !isLetter(s[end-1]) && !isDigit(s[end-1]) && s[end-1] < 0x80 {
			end--
		}
		if end == k {
			break
		}
		word := strings.ToLower(s[k:end])
		unit, ok := nouns[word]
		if !ok && words == 0 && ofPeople.MatchString(s[k:end]) {
			unit, ok = UnitPerson, true
		}
		if ok {
			out.unit, out.size = unit, end-at
			out.noun = strings.TrimSpace(spaced(s[at:end]))
			i, words = end, words+1
			continue
		}
		if notBetween[word] {
			// migrants and refugees
			if out.size > 0 && (word == "and" || word == "or") {
				next := skipOne(s, end)
				stop := next
				for stop < len(s) && (isLetter(s[stop]) || s[stop] == '-') {
					stop++
				}
				if u, ok := nouns[strings.ToLower(s[next:stop])]; ok && u == out.unit {
					out.size, out.noun = stop-at, strings.TrimSpace(spaced(s[at:stop]))
				}
			}
			break
		}
		if out.size > 0 {
			break // a noun was there, and no other follows it
		}
		i, words = end, words+1
	}
	return out
}
