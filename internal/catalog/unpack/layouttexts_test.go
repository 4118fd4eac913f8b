package unpack_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"naru/internal/catalog/unpack"
	"naru/internal/library"
)

// listed unpacks a text and gives its courses and events, a line each: number,
// category, title, date and number of people.
func listed(text string) []string {
	u := unpack.Unpack([]library.Page{{Number: 1, Text: text}}, 2021)
	var out []string
	for _, e := range append(u.Courses, u.Events...) {
		out = append(out, strings.TrimRight(fmt.Sprintf("%d|%s|%s|%s|%s%d", e.No, e.Category, e.Title, e.DatePrinted, e.ParticipantsBound, e.Participants), "|0"))
	}
	return out
}

func TestTablesOfManyLayoutsAreReadRowByRow(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		want []string
	}{
		"dates printed at the first row of those that share them": {
			"교육사업\n기본교육사업\n번호\t구분\t교육명\t일시\t장소\n1\t공무원\t체류자격의 이해\t2021. 3. 4.\t본원\n2\t\t현장 통역 교육\t\t\n3\t시민\t이웃과 난민 사이\t2021. 5. 6.\t온라인\n4\t\t노동시장의 이해\t\t\n5\t\t산업안전의 이해\t\t",
			[]string{"1|공무원|체류자격의 이해|2021. 3. 4.", "2|공무원|현장 통역 교육|2021. 3. 4.", "3|시민|이웃과 난민 사이|2021. 5. 6.", "4|시민|노동시장의 이해|2021. 5. 6.", "5|시민|산업안전의 이해|2021. 5. 6."},
		},
		"dates printed at their middle row": {
			"Education\nOpen Lectures\nNo.\tTitle\tDate\n1\tLaw of stay in rural counties\t\n2\tUnderstanding remittance\tMar. 4, 2021\n3\tUnderstanding visa points\t\n4\tWorking with refugees\t\n5\tWorking with care workers\tMay 6, 2021\n6\tHousing in the capital\t",
			[]string{"1||Law of stay in rural counties|Mar. 4, 2021", "2||Understanding remittance|Mar. 4, 2021", "3||Understanding visa points|Mar. 4, 2021", "4||Working with refugees|May 6, 2021", "5||Working with care workers|May 6, 2021", "6||Housing in the capital|May 6, 2021"},
		},
		"a single row without its date has none": {
			"Education\nOpen Lectures\nNo.\tTitle\tDate\n1\tLaw of stay in rural counties\tMar. 4, 2021\n2\tUnderstanding remittance\t\n3\tUnderstanding visa points\tApr. 8, 2021",
			[]string{"1||Law of stay in rural counties|Mar. 4, 2021", "2||Understanding remittance", "3||Understanding visa points|Apr. 8, 2021"},
		},
		"rows of sums list nothing": {
			"교육사업\n기본교육사업\n번호\t구분\t교육명\t일시\t인원\n1\t공무원\t체류자격의 이해\t2021. 3. 4.\t약 30명\n소계\t\t\t\t30명\n2\t시민\t이웃과 난민 사이\t2021. 5. 6.\t20명 이상\n3\t시민\t노동시장의 이해\t2021. 6. 7.\t25명\n소계\t\t\t\t45명\n합계\t\t\t3회\t75명",
			[]string{"1|공무원|체류자격의 이해|2021. 3. 4.|about3", "2|시민|이웃과 난민 사이|2021. 5. 6.|over2", "3|시민|노동시장의 이해|2021. 6. 7.|25"},
		},
		"a cell lists several courses": {
			"Education\nOpen Lectures\nNo.\tTitle\tDate\tParticipants\n1\t1) Law of stay 2) Understanding remittance\tMar. 4, 2021\t30\n2\t① Visa points ② Housing\tApr. 8, 2021\t20\n3\t- Care work - Border control\tMay 6, 2021\t25\n4\tSchools: part 1. The law\tMay 7, 2021\t15",
			[]string{"1||Law of stay|Mar. 4, 2021|3", "1||Understanding remittance|Mar. 4, 2021", "2||Visa points|Apr. 8, 2021|2", "2||Housing|Apr. 8, 2021", "3||Care work|May 6, 2021|25", "3||Border control|May 6, 2021", "4||Schools: part 1. The law|May 7, 2021|15"},
		},
		"a cell with much text comes in lines": {
			"교육사업\n기본교육사업\n번호\t교육명\t일시\n1\t1) 체류자격의 이해\n2) 현장 통역 교육\t2021. 3. 4.\n2\t이웃과 난민 사이\t2021. 5. 6.\n3\t노동시장의 이해\t2021. 6. 7.",
			[]string{"1||체류자격의 이해|2021. 3. 4.", "1||현장 통역 교육|2021. 3. 4.", "2||이웃과 난민 사이|2021. 5. 6.", "3||노동시장의 이해|2021. 6. 7."},
		},
		"a category that fills its narrow column, or is broken by it": {
			"협력사업\n국제협력사업\n순\n번\n구분\t행사명\t일시\n1\t정부\t이동학회 대표단 방문\t2021. 7. 2.\n2\t마래통계국 간담회\t2021. 7. 5.\n3\t공무원 이동학회 간담회\t2021. 7. 9.\n4 시민사\n회\n북섬대사관 간담회\t2021. 8. 1.\n5 업무협\n약\n소라경찰청과 업무협약 체결\t2021. 8. 3.",
			[]string{"1|정부|이동학회 대표단 방문|2021. 7. 2.", "2|정부|마래통계국 간담회|2021. 7. 5.", "3|공무원|이동학회 간담회|2021. 7. 9.", "4|시민사회|북섬대사관 간담회|2021. 8. 1.", "5|업무협약|소라경찰청과 업무협약 체결|2021. 8. 3."},
		},
		"names of columns set below each other over two lines": {
			"Education\nOpen Lectures\nNo.   Title                      Date            Number of\n                                                 participants\n1     Understanding remittance   Mar. 4, 2021    30\n2     Law of stay in rural       Apr. 8, 2021    over 40\n      counties\n3     Visa points                May 6, 2021     25",
			[]string{"1||Understanding remittance|Mar. 4, 2021|3", "2||Law of stay in rural counties|Apr. 8, 2021|over4", "3||Visa points|May 6, 2021|25"},
		},
	} {
		if got := listed(test.text); !slices.Equal(got, test.want) {
			t.Errorf("%s:\n%s\nwant\n%s", name, strings.Join(got, "\n"), strings.Join(test.want, "\n"))
		}
	}
}
