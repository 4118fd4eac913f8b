package sample

import (
	"fmt"
	"strconv"

	"naru/internal/library"
)

// annualReport is the sample library's annual report.
const annualReport library.DocumentID = 25

// Unpacking is what the sample library's annual report lists, none of it taken in.
func Unpacking() *Unpacker {
	u := &Unpacker{Report: annualReport, Found: library.Unpacked{Records: []library.ListedRecord{}}}
	n := 0
	for _, s := range seeds[:len(seeds)-1] {
		if s.year < 2019 {
			continue
		}
		n++
		r := library.ListedRecord{Series: s.series, Number: s.number, Title: s.title, Year: s.year, Language: s.lang, Page: 11 + n, Label: strconv.Itoa(9 + n),
			Place: fmt.Sprintf("record %d", n), Abstract: "지난 5년의 제도 운영을 살피고 현장 면접으로 문제를 찾아 고칠 점을 제안하였다.",
			Contents: []library.Heading{{Level: 1, Title: "Ⅰ. 서론"}, {Level: 1, Title: "Ⅱ. 제도의 변화"}, {Level: 2, Title: "1. 도입 규모"}, {Level: 1, Title: "Ⅲ. 결론"}}}
		for k, name := range s.people {
			role := library.RoleCoResearcher
			if k == 0 {
				role = library.RoleChief
			}
			r.People = append(r.People, library.Credit{Name: name, Role: role})
		}
		if n%5 == 2 {
			r.Unsure = []string{"people"}
		}
		u.Found.Records = append(u.Found.Records, r)
	}
	for k, row := range [][5]string{
		{"공무원", "출입국·외국인청 신규 직원 교육", "2023. 3. 6.~8.", "2023-03-06", "2023-03-08"},
		{"공무원", "지방자치단체 외국인 주민 업무 담당자 과정", "2023. 4. 20.", "2023-04-20", "2023-04-20"},
		{"민간 활동가", "Refugee law in practice: a workshop for counsellors", "May 25-26, 2023", "2023-05-25", "2023-05-26"},
		{"민간 활동가", "이주민 상담 활동가 심화 과정", "7. 3., 7. 10., 7. 17.", "2023-07-03", "2023-07-17"},
		{"외국인 주민", "Life in Korea: orientation for seasonal workers", "Sep. 2023", "2023-09-01", "2023-09-30"},
		{"차세대", "재외동포 청소년 이민정책 캠프", "2023년 8월", "2023-08-01", "2023-08-31"},
	} {
		e := library.ListedEvent{Table: "교육사업", No: k + 1, Category: row[0], Title: row[1], DatePrinted: row[2], From: row[3], To: row[4], Page: 44 + k/4, Label: strconv.Itoa(42 + k/4), Place: fmt.Sprintf("course %d", k+1)}
		if k == 3 {
			e.Unsure = []string{"from", "to"}
		}
		u.Found.Courses = append(u.Found.Courses, e)
	}
	for k, row := range [][5]string{
		{"학술대회", "아시아 이민정책 학술대회", "2023. 11. 2.~3.", "2023-11-02", "2023-11-03"},
		{"업무협약", "MOU with the Migration Research Network", "Dec. 2023 - Present", "2023-12-01", "open"},
	} {
		u.Found.Events = append(u.Found.Events, library.ListedEvent{Table: "협력사업", No: k + 1, Category: row[0], Title: row[1], DatePrinted: row[2], From: row[3], To: row[4], Page: 52, Label: "50", Place: fmt.Sprintf("event %d", k+1)})
	}
	return u
}

// Unpacked is that report when a part of it is in, with what its sources say
// differently.
func Unpacked() *Unpacker {
	u := Unpacking()
	for _, r := range u.Found.Records[:4] {
		u.Taken = append(u.Taken, r.Place)
	}
	for _, e := range u.Found.Courses[:3] {
		u.store(u.Report, true, e)
	}
	u.store(u.Report, false, u.Found.Events[0])
	chosen := 1
	title := "이민정책연구원 2023 연차보고서"
	u.Quarry = []library.Contradiction{
		{ID: "event 4 date", Event: 4, Title: "아시아 이민정책 학술대회", Field: library.FieldDate, Statements: []library.Statement{
			{Value: "2023-11-02/2023-11-03", Words: "아시아 이민정책 학술대회 · 2023. 11. 2.~3.", Source: u.Report, SourceTitle: title, Page: 52, Label: "50"},
			{Value: "2023-11-09", Words: "11월 9일에는 아시아 이민정책 학술대회를 열어 여섯 나라의 연구자 40명이 참가하였다.", Source: u.Report, SourceTitle: title, Page: 9, Label: "7"},
		}},
		{ID: "document 4 people", Document: 4, Title: "Seasonal Worker Program: Ten Years of Local Practice", Field: "people", Settled: &chosen, Statements: []library.Statement{
			{Value: "Younghee Cho", Words: "Chief Researcher | Younghee Cho", Source: u.Report, SourceTitle: title, Page: 15, Label: "13"},
			{Value: "Younghee Cho; Minjeong Park", Words: "Younghee Cho, Minjeong Park", Source: 4, SourceTitle: "Seasonal Worker Program: Ten Years of Local Practice", Page: 2, Label: "i"},
		}},
	}
	return u
}
