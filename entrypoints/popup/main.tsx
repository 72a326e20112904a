import '../../components/frame/look.css';
import '../../components/frame/frame.css';
import '../../components/frame/popup.css';
import '../../components/film/film.css';
import '../../components/review/review.css';
import '../../components/log/log.css';
import '../../components/drafts/drafts.css';
import { showPopup } from '../../components/frame/show.tsx';

await showPopup();
