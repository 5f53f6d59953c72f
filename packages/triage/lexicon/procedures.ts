import type { Lexicon } from "../phrases.ts";

/** Words of the procedure table; the name after "P." is its row. */
export const PROCEDURES: Lexicon = {
  PAPER: {
    is: "(trình báo|trích lục|báo tử|sổ hộ khẩu|căn cước|cccd|cmnd|chứng minh|thẻ căn cước|hộ khẩu|thường trú|tạm trú|tạm vắng|lưu trú|cư trú|hộ chiếu|passport|vneid|định danh|bằng lái|giấy phép lái xe|gplx|đăng ký xe|cà vẹt|cavet|cà vẹt xe|biển số|sang tên|phạt nguội|lý lịch tư pháp|lý lịch|tiền án|pccc|pháo hoa|con dấu|giấy phép|hồ sơ|thủ tục|lệ phí|giấy xác nhận|xác nhận|khai sinh|khai tử|kết hôn|nhập khẩu|tách khẩu|tách hộ|tiếp công dân|tiếp dân|giấy tờ|đăng ký|khai báo|giám định|nộp phạt|đóng phạt|lấy xe|giữ xe|tạm giữ xe|giấy ra trại|nghĩa vụ quân sự|công an nghĩa vụ|nghĩa vụ|mã số|số định danh|dịch vụ công|tích hợp|bảo hiểm y tế|sinh trắc|đăng kiểm|cấm tiếp xúc|lệnh cấm|nơi tạm lánh|chứng nhận|an ninh trật tự|cầm đồ|lịch làm việc|giờ làm việc|giờ hành chính|thứ bảy|thứ 7|làm việc|nhận hồ sơ|trụ sở|ct01|xóa án tích|án tích|visa|gia hạn|đổi tên|cải chính|số cũ|bình chữa cháy|phòng cháy|nuôi chó|giao nộp|nộp súng|sổ hộ khẩu|mất giấy|giấy đi đường|hành nghề|đăng ký kinh doanh) ; (can cuoc|ho khau|tam tru|thuong tru|cu tru|ho chieu|bang lai|bien so|tam vang|luu tru|dinh danh|dang ky xe|ly lich tu phap|phat nguoi|giay to|thu tuc|dang ky|sang ten|cccd|cmnd|giay phep)",
    en: "id card; identity card; passport; residence; temporary residence; register; registration; license; licence; vneid; procedure; documents; permit; certificate; household; visa; fee; office hours; opening hours; working hours",
  },
  "P.K01": {
    is: "(căn cước|cccd|thẻ) ~ lần đầu; (đủ|được|lên|tròn) 14 tuổi; làm [thẻ] (căn cước|cccd) ~ (lần đầu|cho (bé|con|cháu|trẻ|em)|tháng|tuổi|trẻ em); (con|bé|cháu|trẻ) ~ (tháng|tuổi) ~ (căn cước|cccd); lam can cuoc (lan dau|cho)",
  },
  "P.K02": {
    is: "đổi [thẻ] (căn cước|cccd|thẻ); (căn cước|cccd) ~ (hết hạn|sai|đổi|cũ|25 tuổi|40 tuổi|mờ|quá hạn|hư); đổi từ (cccd|cmnd); (cmnd|chứng minh) ~ (sang|qua|đổi) ~ (căn cước|cccd); sáp nhập ~ (căn cước|địa chỉ); doi (can cuoc|cccd)",
  },
  "P.K03": {
    is: "(mất|rớt|làm mất|cấp lại|làm lại|hư|hỏng|gãy|rơi) _ _ (căn cước|cccd|cmnd|thẻ căn cước); (căn cước|cccd) ~ (mất|rớt|bị mất|gãy|hư); mat (can cuoc|cccd); lam lai can cuoc",
  },
  "P.K04": {
    is: "(nhập|đăng ký|chuyển|cắt|vô) _ _ (hộ khẩu|thường trú|nhập khẩu); nhập khẩu; thường trú; nhap (ho khau|khau)",
    not: "xóa ~ (thường trú|hộ khẩu); tách ~ hộ khẩu; nhập khẩu (hàng|xe); sổ hộ khẩu giấy",
  },
  "P.K05": {
    is: "tạm trú; tam tru",
    not: "(gia hạn|hết hạn|sắp hết) ~ tạm trú; tạm trú ~ (gia hạn|hết hạn|sắp hết|hết 2 năm); người nước ngoài; xóa tạm trú",
    en: "temporary residence; register my residence; rent",
  },
  "P.K06": {
    is: "gia hạn ~ tạm trú; tạm trú ~ (gia hạn|hết hạn|sắp hết|hết 2 năm|tới hạn|quá hạn); gia han tam tru",
  },
  "P.K07": {
    is: "lưu trú; (ngủ|ở) lại ~ (đêm|khai|đám|báo|qua đêm|mấy bữa); (khách|bà con|người thân|bạn) ~ (tới|lại|ở|ngủ) ~ (khai|báo|đêm|chơi); luu tru; khách thuê qua đêm; họ hàng ~ khai báo",
  },
  "P.K08": { is: "tạm vắng; đi (làm|học) xa ~ (khai|báo); khai ~ vắng; tam vang" },
  "P.K09": {
    is: "xác nhận ~ (cư trú|nơi ở|hộ khẩu|nơi cư trú|thông tin cư trú); ct07; giấy xác nhận cư trú; xac nhan cu tru; mẫu ct07",
  },
  "P.K10": { is: "tách (hộ|khẩu|sổ|riêng|ra riêng|hộ khẩu); tach (ho|khau); muốn tách" },
  "P.K11": {
    is: "(sai|sửa|điều chỉnh|đính chính|cập nhật|nhầm|đổi) ~ (tên|ngày sinh|cư trú|thông tin|địa chỉ|năm sinh|chữ lót|dữ liệu|tên đệm|quê quán|dân tộc|số nhà) ~ (cư trú|sai|hộ khẩu|ở đâu|dữ liệu|vneid|trên|khai sinh|mới)",
  },
  "P.K12": {
    is: "xóa ~ (hộ khẩu|thường trú|tạm trú|đăng ký|tên|khẩu); (mất|chết|qua đời|định cư|nước ngoài) ~ (hộ khẩu|xóa khẩu|cắt khẩu|xóa thường trú); cắt khẩu; xoa (ho khau|thuong tru|khau)",
    not: "mất (sổ|căn cước|giấy)",
  },
  "P.K13": {
    is: "(cmnd|chứng minh|số) ~ (cũ|9 số) ~; số định danh; xác nhận ~ (số cmnd|cmnd cũ|9 số|số chứng minh); 9 số; so dinh danh",
  },
  "P.K14": {
    is: "định danh ~ (mức|điện tử|cấp); mức (2|1|độ 2|hai); dinh danh; (đăng ký|làm|mở|tạo|cài) ~ vneid",
  },
  "P.K15": {
    is: "vneid ~ (kích hoạt|quên|lỗi|đăng nhập|mất|khóa|mật khẩu|máy mới|thiết bị|passcode|không vô|đổi máy|không nhận|đổi số|sim); (kích hoạt|quên mật khẩu|đổi điện thoại|đổi sim|đổi số) ~ vneid; quen mat khau; kich hoat; passcode",
  },
  "P.K16": {
    is: "(người|chồng|vợ|bạn|khách|rể|sui|thông gia|ông tây) _ _ (hàn|đài|đài loan|nhật|mỹ|trung quốc|nước ngoài|tây|úc|pháp|việt kiều|singapore|malaysia|hàn quốc|đức|anh quốc|thái) ~; người nước ngoài ~ (tạm trú|khai báo|đăng ký|ở); visa; na17",
    not: "bạn anh",
  },
  "P.K17": {
    is: "(đăng ký|bấm|lấy|làm|đi) _ (xe|biển|biển số|cavet|số xe) ~ (mới|lần đầu|ở xã|xe máy|biển|công an xã|xe hơi|ô tô); mua xe _ mới; xe [máy] mới; đăng ký xe; bấm biển; dang ky xe; cà vẹt mới",
    not: "sang tên; biển số ~ (mất|gãy|mờ|hư); xe cũ",
  },
  "P.K18": {
    is: "sang tên; (mua|bán) xe [cũ] ~ (tên|người mua|chưa|giấy tay|rút|sang|cũ|thu hồi); rút hồ sơ xe; thu hồi (đăng ký|biển|cavet); xe cũ; chính chủ; sang ten",
  },
  "P.K19": {
    is: "(cấp lại|đổi|làm lại|mất|gãy|mờ|rớt|hư|phai) _ _ (biển số|biển|cavet|cà vẹt|đăng ký xe|giấy tờ xe|biển xe|giấy xe|cà vẹt xe); (biển số|cavet|cà vẹt|giấy tờ xe|biển xe|giấy xe) ~ (gãy|mờ|mất|hư|rớt|phai|rách|cấp lại|bị mất); mat (bien so|cavet|ca vet|giay to xe)",
  },
  "P.K20": {
    is: "(bằng lái|giấy phép lái xe|gplx|bằng a1|bằng b1|bằng b2|bằng xe|a1|b2|bằng c); bang lai",
    not: "(mất|rớt) (ví|bóp) ~ bằng lái",
  },
  "P.K21": {
    is: "phạt nguội; (nộp|đóng|tra|trừ điểm|tra cứu) _ phạt ~; (nộp|đóng) tiền phạt; lỗi giao thông; (xe) ~ (bị giữ|tạm giữ|giam) ~; bị camera ghi; điểm bằng lái; biên bản ~ (nộp|đóng|ở đâu); phat nguoi; nop phat",
  },
  "P.K22": {
    is: "(lý lịch tư pháp|tiền án|tư pháp|xóa án tích|án tích|lltp|lý lịch số 2); ly lich tu phap; tien an",
  },
  "P.K23": { is: "(hộ chiếu|passport); ho chieu", en: "passport" },
  "P.K24": {
    is: "(mất|rớt|rơi|đánh rơi|làm rớt|làm mất) _ _ (ví|bóp|giấy tờ|túi|hết giấy|điện thoại|balo|sim|giỏ|thẻ ngân hàng); mất trộm ví; mat (vi|bop|giay to); rot (bop|vi)",
    en: "lost (my|a) (wallet|phone|bag)",
  },
  "P.K25": {
    is: "(tố giác|trình báo|báo tội phạm|tố cáo|báo tin|báo công an|thưa) ~ (ở đâu|thế nào|làm sao|cần|mang|gì|số nào|bằng cách nào|có mất tiền|cách nào|giấu tên|ẩn danh|có bí mật)",
  },
  "P.K26": {
    is: "(pccc|phòng cháy|chữa cháy|bình chữa cháy|bình cứu hỏa|thoát hiểm); chua chay; phong chay",
  },
  "P.K27": {
    is: "(đốt|bắn|chơi|xài|dùng|mua) ~ pháo hoa; pháo hoa ~ (cưới|tết|được|z121|xin phép|bộ quốc phòng); phao hoa",
  },
  "P.K28": {
    is: "(giao nộp|nộp|đem nộp|nộp lại) _ _ (súng|vũ khí|đạn|pháo|dao|lựu đạn|khẩu|mìn|kiếm|công cụ); (súng|đạn|lựu đạn|kiếm) ~ (giao nộp|nộp ở đâu|nộp); giao nop",
  },
  "P.K29": {
    is: "(giấy phép|giấy chứng nhận|đủ điều kiện|điều kiện) ~ (an ninh|antt|trật tự); (mở|kinh doanh) ~ (cầm đồ|nhà nghỉ|karaoke|khách sạn|massage|bảo vệ|nhà trọ|vũ trường|in ấn) ~; an ninh trật tự",
  },
  "P.K30": { is: "(con dấu|mẫu dấu|khắc dấu|đóng dấu công ty); con dau; khac dau" },
  "P.K31": {
    is: "(cấm|lệnh cấm) ~ (tiếp xúc|lại gần|tới gần|đến gần|chồng|bám theo); nơi tạm lánh; tạm lánh; lenh cam",
  },
  "P.K32": {
    is: "(tiếp công dân|tiếp dân|lịch tiếp|khiếu nại|tố cáo cán bộ|đơn khiếu nại); khieu nai; tiep dan; tiep cong dan; (lịch|giờ) (làm việc|tiếp); quyết định xử phạt",
  },
};
