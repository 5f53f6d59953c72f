/** Groups of words that many phrases share. */

export const WATER =
  "(sông|kinh|kênh|rạch|ao|mương|giếng|hồ|cống|suối|đầm|biển|đìa|vàm|hồ bơi|hố|hầm|lu nước|nước|bờ kè|cầu)";
export const FALL = "(rớt|rơi|té|lọt|ngã|trượt chân|trượt|sụp|sẩy chân|lăn|tuột|lật|lao|rớt chân|hụt chân)";
export const BOAT = "(xuồng|ghe|tàu|đò|phà|vỏ lãi|xà lan|thuyền|ca nô|sà lan)";
export const HOUSE =
  "(nhà|kho|xưởng|chợ|xe|tiệm|quán|rừng|trọ|phòng|bếp|cây xăng|bãi|khu|dãy|căn|trường|ghe|xuồng|trại|công ty|nhà máy|sạp|ki ốt|bàn thờ|tủ điện|bình điện|trụ điện|trạm điện|máy giặt|tủ lạnh|xe tải|xe hơi|xe máy|xe khách|đống)";
export const ME =
  "(em|tui|tôi|mình|con|cháu|chị|tao|chúng tôi|tụi tui|tụi em|tụi con|mẹ con tui|mẹ con em|nhà tui|nhà em|gia đình tui|gia đình em|chúng em|bọn em|mẹ con)";
export const KIN =
  "(vợ|mẹ|má|con|mẹ con|hai mẹ con|chị|chị gái|em gái|bà|bà nội|bà ngoại|ông nội|ông ngoại|ngoại|nội|ba|cha|vợ con|chị dâu|con dâu|em dâu)";
export const ATTACKER =
  "(chồng|chồng cũ|chồng hờ|ba|cha|bố|tía|dượng|cha dượng|ba dượng|bố dượng|ổng|ảnh|con trai|thằng con|thằng con trai|rể|thằng rể|bạn trai|người yêu|người yêu cũ|vợ|anh trai|anh hai|chồng tui|chồng em|ba con|ba em|nó|mẹ kế|dì ghẻ|mẹ chồng|ông chồng|thằng chồng|anh rể|chú|cậu|em chồng|cháu nội|thằng cháu)";
export const BEAT =
  "(đánh|đập|đá|tát|bóp cổ|nắm đầu|rượt|nhốt|trói|lôi|xô|siết cổ|hành hung|hành hạ|bạo hành|đấm|giã|dần|tẩn|quất|phang|thoi|đạp|nện|vả|cào xé|cắn|kẹp cổ|đè|bạt tai|dộng|nắm tóc|quăng|tạt|thụi|bợp|dìm|trấn nước|cột|xích|treo ngược|táng|đục|vụt|chém|đâm|đòi chém|đòi đâm|uýnh)";
export const CHILD =
  "(bé|cháu|bé gái|bé trai|cháu bé|con nít|đứa nhỏ|thằng nhỏ|con nhỏ|đứa bé|em bé|trẻ|trẻ em|trẻ con|trẻ nhỏ|thằng bé|con bé|thằng cu|cu tí|học trò|mấy đứa nhỏ|tụi nhỏ|đám nhỏ|sắp nhỏ|con riêng|em nhỏ|con gái tui|con trai tui|con tui|con em|con tôi|cháu tui|cháu em|cháu tôi|con trai em|con gái em|con trai tôi|con gái tôi|học sinh|sơ sinh|cháu nội|cháu ngoại|con mình|con của tui)";
export const BLADE =
  "(dao|mã tấu|rựa|búa|kiếm|tuýp|ống tuýp|tuýp sắt|gậy|cây sắt|mác|phảng|liềm|kéo|lưỡi lam|chĩa|ba chĩa|hung khí|cây|khúc cây|gậy gộc|dao phay|dao phóng lợn|phóng lợn|rìu|xà beng|cuốc|xẻng|thanh sắt|cây xăm|gạch|vỏ chai|chai bia|roi điện|dao bấm|dao găm|vật nhọn)";
export const FIREARM =
  "(súng|súng ngắn|súng hoa cải|súng săn|súng tự chế|khẩu súng|cây súng|lựu đạn|bom|mìn|thuốc nổ|súng bắn đạn|côn quay|trái nổ|súng điện|hàng nóng)";
export const BURNABLE = "(xăng|axit|a xít|bình ga|bình gas|bom xăng|can xăng|chai xăng|bình xăng|dầu|cồn)";
export const TAKE =
  "(cầm|xách|vác|rút|lăm le|kề|dí|chĩa|giơ|vung|quơ|múa|lia|huơ|lận|móc|lấy|ôm|tay cầm|cầm theo|xách theo|kẹp|nhăm nhăm|hươ|quơ quào|chỉa|giương|thủ sẵn|đem|xài|dùng)";
export const TIME_AGO = "(ngày|tuần|tháng|năm|bữa|hôm)";
export const MONEY = "(tiền|triệu|trăm triệu|tỷ|khoản|đồng|củ|ngàn|số tiền|hết tiền|tiền cọc|lương)";
export const KID =
  "(bé|cháu|bé gái|bé trai|cháu bé|con nít|đứa nhỏ|thằng nhỏ|con nhỏ|đứa bé|em bé|trẻ|trẻ em|trẻ con|trẻ nhỏ|thằng bé|con bé|thằng cu|cu tí|học trò|mấy đứa nhỏ|tụi nhỏ|đám nhỏ|sắp nhỏ|con riêng|em nhỏ|học sinh|sơ sinh|cháu nội|cháu ngoại|cháu gái|cháu trai|tụi con|con gái nó|con ruột|con đẻ|nữ sinh|đứa cháu|thằng cháu|con cháu)";
