// Package hancom is what Hancom's two formats, HWP 5 and HWPX, have in common:
// a model of sections, paragraphs and the objects in them, the way Hancom's
// word processor counts and shows paragraph and note numbers, its private
// characters, and the finding of page breaks in the line positions that it
// stores. The readers of the two formats fill the model; Writer turns it into
// the blocks of package flow, within the limits given.
//
// It was made after the file format descriptions that Hancom publishes. As
// their terms ask: 본 제품은 한글과컴퓨터의 한글 문서 파일(.hwp) 공개 문서를
// 참고하여 개발하였습니다.
package hancom
