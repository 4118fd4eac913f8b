package catalog

import "strings"

// notName are words of organisations, programs and titles, not of names.
var notName = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(`department poder ejecutivo legislativo gobierno secretaria ministerio federal nacional ministry university institute centre center office bureau agency
		commission committee council service services research policy international national migration immigration
		tribunal association foundation school college government republic united nations court parliament division
		document title subtitle windows user users admin administrator owner microsoft adobe publications statistics affairs review board
		report paper brief series journal press the and of for in on to with department's team group unit company inc
		ltd corporation bank library society organization organisation union states korea seoul study analysis act law
		test default guest home client customer desktop server system systems software technologies technology solutions
		network networks design studio media graphics print printing communications consulting partners associates
		holdings llc gmbh plc co fund trust world global human rights refugee refugees migrants migrant public health
		labour labor security homeland border federal kingdom zealand canada australia america american european europe
		china japan germany france mexico power acrobat distiller excel publisher intern staff editors editorial
		secretariat ministerial directorate general statistical authority authorities administration embassy consulate
		courts chamber observatory platform initiative programme program project alliance coalition forum federation
		confederation safety aviation trends prospects challenges options issues overview introduction evidence findings
		country profile profiles update updates outlook guide guidelines handbook manual toolkit strategy strategies
		data survey surveys results documentation supplement special edition recent annual quarterly monthly weekly
		economic economics social culture cultural education development integration community communities regional local
		employment work workers worker skills skilled visa visas act database operational resources dataset datasheet humanitarian
		administrative boundary common information corp
		why how what when where who matter matters key messages building toward towards beyond lessons fair better making`) {
		m[w] = true
	}
	return m
}()

// notKoreanName are words that look like names by their first syllable.
var notKoreanName = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(`사용자 이용자 관리자 작성자 편집자 저작자 운영자 신청자 신청인 담당자 연구자 이민자 노동자 유학생 전문가
		연구원 연구소 조사원 조합원 문화원 문화재 정책관 임원진 안내문 한국어 한국인 이민과 서울시 강원도 경기도 전라도 이민국 공무원 이민 이주
		정책 연구 조사 정부 한국 서울 안내 전산 홍보 인사 기획 기본 공용 공유 개인 임시 문서 지역 지방 국가 국제 노동 고용 인구 유학 난민 동포
		이주민 외국인 주민 여성 가족 아동 청년 전체 구분 주요 내용 현황 개요 결과 방안 성명 이름 소속 문의 전화
		전산실 기획실 홍보실 비서실 총무과 민원실 상황실 교무실 행정실 연구실 감사실 정보실 부서명 회사명 기관명 과제명 사업명 제출자 검토자
		승인자 심사자 신청서 주제어 보고서 조사표 안내서 고지서 공고문 이력서 문서명 제출일 작성일 발행일 사업비 연구비`) {
		m[w] = true
	}
	return m
}()
